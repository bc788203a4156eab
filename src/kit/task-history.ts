import { session, type SessionState } from '@/api/session';

const DAY = 86_400_000;
/** As long as somebody asks "what did I do last month?" (days). */
const KEPT = 30;
const MOST = 200;
const VERSION = 1;

interface Dated {
  id: string;
  startedAt: number;
  endedAt?: number;
}

/** Whose history it is: one browser may serve several people, and one person several managers. */
export const ownerOf = (state: SessionState): string | undefined =>
  'identity' in state ? `${state.identity.endpoint} ${state.identity.uuid || state.identity.accessKey}` : undefined;

const nameOf = (owner: string) => `qd.history.${owner}`;

/** What is young enough to be kept, the newest first, each once: the first that has the id. */
export function recent<T extends Dated>(tasks: readonly T[], now: number): T[] {
  const young = tasks.filter(({ startedAt, endedAt }) => now - (endedAt ?? startedAt) < KEPT * DAY);
  const once = young.filter(({ id }, at) => young.findIndex((other) => other.id === id) === at);
  return once.toSorted((a, b) => b.startedAt - a.startedAt).slice(0, MOST);
}

/** Ended tasks that this person's browser remembers. What cannot be read is forgotten. */
export function readHistory(owner: string | undefined): Dated[] {
  if (owner === undefined) return [];
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(owner)) ?? 'null') as { v?: unknown; tasks?: unknown } | null;
    return kept?.v === VERSION && Array.isArray(kept.tasks) ? recent(kept.tasks as Dated[], Date.now()) : [];
  } catch {
    return [];
  }
}

/** Keeps ended tasks beside what other tabs have kept meanwhile; `gone` are taken out. False: there is no room. */
export function writeHistory(
  owner: string | undefined,
  tasks: readonly Dated[],
  gone: ReadonlySet<string> = new Set(),
): boolean {
  if (owner === undefined) return true;
  try {
    const all = recent([...tasks, ...readHistory(owner)], Date.now()).filter(({ id }) => !gone.has(id));
    if (all.length > 0) localStorage.setItem(nameOf(owner), JSON.stringify({ v: VERSION, tasks: all }));
    else localStorage.removeItem(nameOf(owner));
    return true;
  } catch {
    return false;
  }
}

export const currentOwner = (): string | undefined => ownerOf(session.get());
