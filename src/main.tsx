import './boot-csp';
import { path, rows } from './app/early';
import './ui/tokens.css';
import './app/shell.css';
import { loadConfig } from '@/api/config';
import { boot } from '@/api/session';
import { makeQueryClient } from '@/api/query-client';
import { basePath } from '@/lib/base';
import { startI18n } from '@/ui/i18n';
import { faceChoice } from '@/ui/face-choice';
import { themeStore } from '@/ui/theme-mode';

// Before the first frame: nobody who works in the dark wants a white flash.
themeStore.start();

// The demo answers its own calls: it has to listen before the first one leaves.
const demo =
  import.meta.env.MODE === 'demo'
    ? import('@tests/manager/browser').then(({ startDemo }) => startDemo(`${basePath}mockServiceWorker.js`))
    : null;

// Everything that the first screen needs is under way before React is: the session, the words, the frame.
let onCookie = () => {};
const cookie = new Promise<void>((done) => (onCookie = done));
const session = demo ? demo.then(() => boot(onCookie)) : boot(onCookie);
const words = startI18n();
// A site with colours of its own has them from its first frame on.
const colored = (demo ?? Promise.resolve())
  .then(() => loadConfig())
  .then(async ({ siteColors }) => {
    if (Object.values(siteColors).some(Boolean)) (await import('@/ui/site-colors')).setColors(siteColors);
  });
// Handled where they are awaited; a rejection before that is no news.
session.catch(() => undefined);
colored.catch(() => undefined);
// A browser that has the face already paints with it from the start.
if (faceChoice.get()) void import('@/ui/face').then((face) => face.showFace()).catch(() => undefined);

// So are the rows of the page that the address names, where everybody asks for the same.
const client = makeQueryClient();
const asked = Promise.all([rows, cookie])
  .then(([list]) => void list?.prefetch(client, new URL(location.href)).catch(() => undefined))
  .catch(() => undefined);

// What follows keeps the processor busy for a while, so the call for the rows goes first if it can go soon.
const SOON = 40;
void Promise.race([asked, new Promise((done) => setTimeout(done, SOON))])
  .then(() => import('@/app/start'))
  .then(({ start }) => start({ session, client, words, colored, path }));
