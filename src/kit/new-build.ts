import { ownUrl } from '@/api/endpoint';
import { makeStore } from '@/lib/store';

const PERIOD = 300_000;
let last = 0;

/** Whether the server has another build of the console than the one that runs here. */
export const newBuild = makeStore(false);

async function look(): Promise<void> {
  const own = import.meta.env.VITE_BUILD as string | undefined;
  if (!own || document.hidden || newBuild.get() || Date.now() - last < PERIOD) return;
  last = Date.now();
  try {
    const answer = await fetch(ownUrl('version.json'), { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    const told: unknown = answer.ok ? await answer.json() : null;
    const build = told && typeof told === 'object' && 'build' in told ? told.build : undefined;
    if (typeof build !== 'string' || build === own) return;
    newBuild.set(true);
  } catch {
    // Offline, or a web page instead of the file: asked again later.
  }
}

/** Ask for the server's build every five minutes while the page is seen. */
export function watchBuild(): void {
  last = Date.now();
  setInterval(() => void look(), PERIOD);
  document.addEventListener('visibilitychange', () => void look());
}
