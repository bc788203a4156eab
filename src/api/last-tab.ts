import * as v from 'valibot';
import { canKeep, kept } from '@/lib/storage';

/** For sites that end the session with the last tab: whether a session is left over from an earlier visit. */

const NAME = 'qd.tab';
/** What a tab keeps outlives a reload, and goes with the tab. */
const used = kept('tab', 'tab', v.boolean());
/** How long other tabs have to answer where the browser has no locks (ms). */
const WAIT = 400;
let letGo: (() => void) | undefined;

const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Whether a tab answers. Only for plain http, where there are no locks: a tab that sleeps does not answer. */
function answered(): Promise<boolean> {
  const channel = new BroadcastChannel(NAME);
  return new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => void (data === 'here' && resolve(true));
    channel.postMessage('who');
    setTimeout(() => resolve(false), WAIT);
  }).finally(() => channel.close());
}

/** Neither this tab nor another open one has used the session: the tabs that did are closed. */
export async function isLeftOver(): Promise<boolean> {
  if (letGo) return false;
  try {
    // A browser that cannot tell: nobody is signed out on a guess.
    if (!canKeep('tab') || used.get()) return false;
    const held = (await locks()?.query())?.held;
    return held ? !held.some(({ name }) => name === NAME) : !(await answered());
  } catch {
    return false;
  }
}

/** While somebody is signed in here, other tabs can see that. */
export function holdTab(isUsed: boolean): void {
  if (!isUsed) {
    letGo?.();
    letGo = undefined;
    return;
  }
  used.set(true);
  letGo ??= locks() ? holdLock() : answerOthers();
}

function holdLock(): () => void {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  void locks()
    ?.request(NAME, { mode: 'shared' }, () => held)
    .catch(() => undefined);
  return release;
}

function answerOthers(): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => void (data === 'who' && channel.postMessage('here'));
  return () => channel.close();
}
