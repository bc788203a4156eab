import { onSignOut } from '@/api/session';
import * as v from 'valibot';
import { kept } from '@/lib/storage';

/** Form values by their top-level names: plain data, so that they survive JSON. */
export type Values = Record<string, unknown>;

export interface Draft {
  formId: string;
  /** Whose draft it is; nobody else gets it. */
  userId: string;
  values: Values;
  /** What the values were when typing began: the common ground of a later comparison. */
  base: Values;
  /** Names that never leave memory. */
  secretFields: readonly string[];
}

export interface FoundDraft {
  values: Values;
  base: Values;
  /** Secret fields that were typed and are gone, because only the storage had the draft. */
  secretsLost: boolean;
}

const DELAY = 400;
const vault = new Map<string, Draft>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Values by their names, and names whose value is undefined: JSON has none, yet "emptied" must be told from "never touched". */
const PLAIN = v.object({ set: v.array(v.tuple([v.string(), v.unknown()])), unset: v.array(v.string()) });
const STORED = v.object({ userId: v.string(), secrets: v.boolean(), values: PLAIN, base: PLAIN });
type Plain = v.InferOutput<typeof PLAIN>;

const stored = (formId: string) => kept('tab', `draft.${formId}`, STORED);

function plain(values: Values, without: readonly string[]): Plain {
  const names = Object.keys(values).filter((name) => !without.includes(name));
  const set = names.filter((name) => values[name] !== undefined);
  return { set: set.map((name) => [name, values[name]]), unset: names.filter((name) => values[name] === undefined) };
}

const unplain = ({ set, unset }: Plain): Values =>
  Object.fromEntries([...set, ...unset.map((name): [string, unknown] => [name, undefined])]);

function mirror(draft: Draft): void {
  clearTimeout(waiting.get(draft.formId));
  waiting.delete(draft.formId);
  const { userId, values, base, secretFields } = draft;
  const secrets = secretFields.some((name) => values[name] !== undefined && values[name] !== '');
  stored(draft.formId).set({ userId, secrets, values: plain(values, secretFields), base: plain(base, secretFields) });
}

/** Puts a draft into the vault: at once in memory, a moment later (without secrets) in this tab's storage. */
export function keepDraft(draft: Draft): void {
  vault.set(draft.formId, draft);
  clearTimeout(waiting.get(draft.formId));
  waiting.set(
    draft.formId,
    setTimeout(() => mirror(draft), DELAY),
  );
}

/** The draft of a form for this user; one of another user, or a corrupt one, is removed. */
export function findDraft(formId: string, userId: string): FoundDraft | undefined {
  const held = vault.get(formId);
  if (held?.userId === userId) return { values: held.values, base: held.base, secretsLost: false };
  const found = held ? undefined : stored(formId).get();
  if (found?.userId === userId)
    return { values: unplain(found.values), base: unplain(found.base), secretsLost: found.secrets };
  dropDraft(formId);
  return undefined;
}

/** Removes a draft: after success, on cancel. */
export function dropDraft(formId: string): void {
  clearTimeout(waiting.get(formId));
  waiting.delete(formId);
  vault.delete(formId);
  stored(formId).set(undefined);
}

/** Writes what still waits, before the page goes away. */
export function flushDrafts(): void {
  for (const formId of waiting.keys()) {
    const draft = vault.get(formId);
    if (draft) mirror(draft);
  }
}

/** Removes every draft of this page. The session calls it at sign-out, and empties the storage itself. */
export function clearDrafts(): void {
  for (const formId of vault.keys()) dropDraft(formId);
}

onSignOut(clearDrafts);
globalThis.addEventListener?.('pagehide', flushDrafts);
