import { AppError, toAppError, type ErrorKind } from '@/api/errors';
import type { Outcome } from './read-back';

export type { Outcome };

/** Looks, past every cache, at what the server has now of the write for each of these items. */
export type ReadBack<T> = (items: readonly T[]) => Promise<readonly Outcome[]>;

/** The outcome of a write of one part, or of several: false stands for a part that the server does not have. */
export function outcomeOf(...parts: readonly boolean[]): Outcome {
  if (parts.every(Boolean)) return 'applied';
  return parts.some(Boolean) ? 'partly' : 'not-applied';
}

/** Reads what the items are now, by key, and judges each; one that is not found is undefined. */
export const lookAt =
  <T, Now>(
    read: (items: readonly T[]) => Promise<ReadonlyMap<string, Now>>,
    keyOf: (item: T) => string,
    judge: (now: Now | undefined, item: T) => Outcome,
  ): ReadBack<T> =>
  async (items) => {
    const now = await read(items);
    return items.map((item) => judge(now.get(keyOf(item)), item));
  };

/** The same look at one item. */
export const lookAtOne =
  <T>(readBack: ReadBack<T>, item: T) =>
  async (): Promise<Outcome> =>
    (await readBack([item]))[0] ?? 'unknown';

/** A write whose answer was lost may still be on its way: what is not there is looked for once more after this (ms). */
const LATE = 2000;

const isMissing = (outcome: Outcome | undefined): boolean => outcome === 'not-applied' || outcome === 'partly';

/** What became of each item; what is missing at first is looked for twice. */
export async function settle<T>(items: readonly T[], readBack: ReadBack<T>): Promise<Outcome[]> {
  const first = await readBack(items);
  const found = items.map((_, at): Outcome => first[at] ?? 'unknown');
  const missing = [...found.keys()].filter((at) => isMissing(found[at]));
  if (missing.length === 0) return found;
  await new Promise((go) => setTimeout(go, LATE));
  const again = await readBack(missing.map((at) => items[at] as T)).catch(() => []);
  for (const [n, at] of missing.entries()) found[at] = again[n] ?? 'unknown';
  return found;
}

/** Refusals of a second try that may come from the success of the first. */
const OWN_SUCCESS: ReadonlySet<ErrorKind> = new Set(['conflict', 'not-found']);

/** Whether a failure leaves open what the server has. `lostBefore`: an earlier answer for the same write was lost. */
export const isDoubtful = ({ kind }: AppError, lostBefore: boolean): boolean =>
  kind === 'unknown-outcome' || (lostBefore && OWN_SUCCESS.has(kind));

/** The failure to tell, once the server has been looked at; undefined: it is done. */
export function afterLook(outcome: Outcome, failure: AppError): AppError | undefined {
  if (outcome === 'applied') return undefined;
  if (outcome === 'unknown') return failure.kind === 'unknown-outcome' ? failure : new AppError('unknown-outcome');
  if (failure.kind !== 'unknown-outcome') return failure;
  return new AppError(outcome === 'partly' ? 'partly-done' : 'not-done');
}

/**
 * A write that is looked up when its answer is lost: it resolves when the server has it, and throws what is known otherwise.
 * Called again while that is open, it looks before it sends.
 */
export function lookedUp(send: () => Promise<unknown>, readBack: () => Promise<Outcome>): () => Promise<void> {
  let lost = false;
  let open: AppError | undefined;
  const look = async (failure: AppError): Promise<AppError | undefined> => {
    const [outcome = 'unknown'] = await settle([null], async () => [await readBack()]).catch(() => []);
    open = outcome === 'unknown' ? failure : undefined;
    return afterLook(outcome, failure);
  };
  return async () => {
    if (open) {
      const said = await look(open);
      if (!said) return;
      if (open) throw said;
    }
    try {
      await send();
    } catch (thrown) {
      const failure = toAppError(thrown);
      if (!isDoubtful(failure, lost)) throw failure;
      lost = true;
      const said = await look(failure);
      if (said) throw said;
    }
  };
}

/**
 * Writes that a page offers again and again, each under the name of what it does: one whose outcome is open is looked up
 * before it is sent again.
 */
export function openLooks(): (
  name: string,
  send: () => Promise<unknown>,
  readBack: () => Promise<Outcome>,
) => Promise<void> {
  const open = new Map<string, () => Promise<void>>();
  return async (name, send, readBack) => {
    const act = open.get(name) ?? lookedUp(send, readBack);
    open.set(name, act);
    await act();
    open.delete(name);
  };
}
