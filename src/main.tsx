import './boot-csp';
import './app/shell.css';
import { boot } from '@/api/session';
import { innerPath } from '@/app/base';
import { loaders } from '@/app/loaders';
import { basePath } from '@/lib/base';
import { startI18n } from '@/ui/i18n';
import { themeStore } from '@/ui/theme-mode';

// Before the first frame: nobody who works in the dark wants a white flash.
themeStore.start();

// The demo answers its own calls: it has to listen before the first one leaves.
const demo =
  import.meta.env.MODE === 'demo'
    ? import('@tests/manager/browser').then(({ startDemo }) => startDemo(`${basePath}mockServiceWorker.js`))
    : null;

// Everything that the first screen needs is under way before React is: the session, the words, the frame.
const session = demo ? demo.then(boot) : boot();
const words = startI18n();
// Handled where they are awaited; a rejection before that is no news.
session.catch(() => undefined);

// So are the page that the address names and the module that asks for its rows.
const path = innerPath(location.pathname);
const early = Object.entries(loaders).find(([key]) => path.split('/')[1] === key)?.[1];
for (const load of early ? [early.data, early.load] : []) load().catch(() => undefined);

void import('@/app/start').then(({ start }) => start({ session, words, path }));
