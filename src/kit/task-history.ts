import * as v from 'valibot';
import type { ErrorKind } from '@/api/errors';
import { kept, listOf } from '@/lib/storage';

const DAY = 86_400_000;
/** As long as somebody asks "what did I do last month?" (days). */
const KEPT = 30;
const MOST = 200;

const ERROR = v.object({ kind: v.custom<ErrorKind>((kind) => typeof kind === 'string'), code: v.optional(v.string()) });
const RESULT = v.object({
  label: v.string(),
  outcome: v.picklist(['ok', 'failed', 'unknown', 'skipped']),
  error: v.optional(ERROR),
  lost: v.optional(v.pipe(v.string(), v.startsWith('/'))),
});
/** What a task that only watches is of, for whoever knows its kind; `writes` is the kind of thing that it changes. */
const LASTING = v.object({ kind: v.string(), of: v.string(), writes: v.optional(v.string()) });
const TASK = v.object({
  id: v.string(),
  title: v.string(),
  state: v.picklist(['running', 'done', 'failed', 'partly', 'cancelled', 'interrupted', 'unknown']),
  done: v.number(),
  total: v.number(),
  unit: v.optional(v.literal('bytes')),
  startedAt: v.number(),
  endedAt: v.optional(v.number()),
  log: v.array(v.string()),
  error: v.optional(ERROR),
  results: v.optional(v.array(RESULT)),
  lasting: v.optional(LASTING),
});

export type KeptError = v.InferOutput<typeof ERROR>;
export type Lasting = v.InferOutput<typeof LASTING>;
/** A task as it is stored. */
export type KeptTask = v.InferOutput<typeof TASK>;

/** Tasks of this tab, those that run among them. */
export const inTab = kept('tab', 'tasks', listOf(TASK));
const history = kept('person', 'history', listOf(TASK));

/** A task that only watches, and that the page was left in. */
export interface CutOff extends Lasting {
  id: string;
  title: string;
  total: number;
}

const cutOff = (inTab.get() ?? []).flatMap(({ id, title, state, total, lasting }): CutOff[] =>
  state === 'running' && lasting ? [{ id, title, total, ...lasting }] : [],
);
/** Each once: whoever takes them goes on with them. */
export const takeCutOff = (): CutOff[] => cutOff.splice(0);

type Dated = Pick<KeptTask, 'id' | 'startedAt' | 'endedAt'>;

/** What is young enough to be kept, the newest first, each once: the first that has the id. */
export function recent<T extends Dated>(tasks: readonly T[], now: number): T[] {
  const young = tasks.filter(({ startedAt, endedAt }) => now - (endedAt ?? startedAt) < KEPT * DAY);
  const unique = young.filter(({ id }, at) => young.findIndex((other) => other.id === id) === at);
  return unique.toSorted((a, b) => b.startedAt - a.startedAt).slice(0, MOST);
}

/** Ended tasks that this person's browser remembers. */
export const readHistory = (): KeptTask[] => recent(history.get() ?? [], Date.now());

/** Keeps ended tasks beside what other tabs have kept meanwhile; `gone` are taken out. False: there is no room. */
export function writeHistory(tasks: readonly KeptTask[], gone: ReadonlySet<string> = new Set()): boolean {
  const all = recent([...tasks, ...readHistory()], Date.now()).filter(({ id }) => !gone.has(id));
  return history.set(all.length > 0 ? all : undefined);
}
