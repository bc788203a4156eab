import type { QueryClient } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import type { SessionState } from '@/api/session';
import { watchBuild } from '@/kit/new-build';
import { FramedNotice } from '@/ui/FramedNotice';
import { loadNamespaces } from '@/ui/i18n';
import { pageAt } from './pages';
import { Providers } from './Providers';
import { makeRouter } from './router';
import { askForRows } from './rows';

interface Boot {
  session: Promise<SessionState>;
  client: QueryClient;
  words: Promise<void>;
  /** The site's own colours are on the page. */
  colored: Promise<void>;
  path: string;
}

/** How long the first frame waits for the session check; after that the frame says that it is waiting. */
const PATIENCE = 2500;

/** The page says what broke and offers a report; what the browser's log would hold of it may be private. */
const quiet = import.meta.env.DEV ? undefined : () => undefined;

const whenIdle = (run: () => void): void =>
  void (typeof requestIdleCallback === 'function' ? requestIdleCallback(run, { timeout: 2000 }) : setTimeout(run, 300));

/** Settles when the router has found the page's code, or what stands in its place. */
const settled = (router: ReturnType<typeof makeRouter>): Promise<void> =>
  new Promise((done) => {
    if (router.state.initialized) return done();
    const leave = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      leave();
      done();
    });
  });

/** Put the console on the page. The address's own page and its first query are fetched beside all the rest. */
export async function start(boot: Boot): Promise<void> {
  const { client } = boot;
  const page = pageAt(boot.path);
  const known = boot.session.then((state) => {
    // What was asked for with a cookie that nobody has signed in with.
    if (state.phase !== 'signed-in') client.clear();
    // Those that are on their way already are not asked for again.
    if (page) askForRows(page, client, new URL(location.href));
  });

  await boot.words;
  const router = makeRouter(client);
  const ready = Promise.all([
    page ? loadNamespaces(page.namespaces) : null,
    settled(router),
    known.catch(() => undefined),
    boot.colored.catch(() => undefined),
  ]);
  await Promise.race([ready, new Promise((done) => setTimeout(done, PATIENCE))]);

  const root = document.getElementById('root');
  if (!root) return;
  const framed = window.top !== window.self;
  // In one go: everything is here, and what is drawn in slices comes later.
  flushSync(() =>
    createRoot(root, quiet ? { onCaughtError: quiet } : {}).render(
      <Providers client={client}>
        {framed ? <FramedNotice /> : <RouterProvider router={router} onError={quiet} />}
      </Providers>,
    ),
  );
  if (!framed) watchBuild();
  // Nobody waits for letters: first the rows, then the face.
  void ready
    .catch(() => undefined)
    .then(() => whenIdle(() => void import('@/ui/face').then((face) => face.showFace())));
  // What a refusal by roles names has to be here when there is one.
  void ready.catch(() => undefined).then(() => whenIdle(() => void loadNamespaces(['rights'])));
  void known
    .then(() => whenIdle(() => void import('./lasting').then(({ goOn }) => goOn(client))))
    .catch(() => undefined);
}
