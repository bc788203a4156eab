import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import { makeQueryClient } from '@/api/query-client';
import type { SessionState } from '@/api/session';
import { watchBuild } from '@/features/health/new-build';
import { followLanguage } from '@/ui/antd-locale';
import { FramedNotice } from '@/ui/FramedNotice';
import { loadNamespaces } from '@/ui/i18n';
import { barrier, pageAt } from './pages';
import { Providers } from './Providers';
import { makeRouter } from './router';

interface Boot {
  session: Promise<SessionState>;
  words: Promise<void>;
  path: string;
}

/** How long the first frame waits for the session check; after that the frame says that it is waiting. */
const PATIENCE = 2500;

/** The page says what broke and offers a report; what the browser's log would hold of it may be private. */
const quiet = import.meta.env.DEV ? undefined : () => undefined;

/** Put the console on the page. The address's own page and its first query are fetched beside all the rest. */
export async function start(boot: Boot): Promise<void> {
  const client = makeQueryClient();
  const page = pageAt(boot.path);
  const signedIn = boot.session.then((state) => {
    if (page && state.phase === 'signed-in' && !barrier(page, state))
      void page
        .data()
        .then(({ prefetch }) => prefetch(client, new URL(location.href), state))
        .catch(() => undefined);
  });

  await boot.words;
  const ready = Promise.all([
    page ? loadNamespaces(page.words) : null,
    followLanguage(),
    signedIn.catch(() => undefined),
  ]);
  await Promise.race([ready, new Promise((done) => setTimeout(done, PATIENCE))]);

  const root = document.getElementById('root');
  if (!root) return;
  const framed = window.top !== window.self;
  createRoot(root, quiet ? { onCaughtError: quiet } : {}).render(
    <Providers client={client}>
      {framed ? <FramedNotice /> : <RouterProvider router={makeRouter()} onError={quiet} />}
    </Providers>,
  );
  if (!framed) watchBuild();
}
