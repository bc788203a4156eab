import { onSignOut } from '@/api/session';
import { readKept, writeKept } from './kept';

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

const storageName = (formId: string) => `draft.${formId}`;
const isValues = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** JSON has no undefined, yet "emptied" must be told from "never touched". */
function plain(values: Values, without: readonly string[]): { set: [string, unknown][]; unset: string[] } {
  const names = Object.keys(values).filter((name) => !without.includes(name));
  const set = names.filter((name) => values[name] !== undefined);
  return { set: set.map((name) => [name, values[name]]), unset: names.filter((name) => values[name] === undefined) };
}

function unplain(kept: unknown): Values | undefined {
  if (!isValues(kept) || !Array.isArray(kept.set) || !Array.isArray(kept.unset)) return undefined;
  const pairs = kept.set.filter(
    (pair): pair is [string, unknown] => Array.isArray(pair) && typeof pair[0] === 'string',
  );
  const unset = kept.unset
    .filter((name) => typeof name === 'string')
    .map((name): [string, unknown] => [name, undefined]);
  return Object.fromEntries([...pairs, ...unset]);
}

function mirror(draft: Draft): void {
  clearTimeout(waiting.get(draft.formId));
  waiting.delete(draft.formId);
  const { userId, values, base, secretFields } = draft;
  const secrets = secretFields.some((name) => values[name] !== undefined && values[name] !== '');
  const kept = { userId, secrets, values: plain(values, secretFields), base: plain(base, secretFields) };
  writeKept(storageName(draft.formId), kept);
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
  const kept = readKept(storageName(formId));
  if (!held && isValues(kept) && kept.userId === userId) {
    const values = unplain(kept.values);
    const base = unplain(kept.base);
    if (values && base) return { values, base, secretsLost: kept.secrets === true };
  }
  dropDraft(formId);
  return undefined;
}

/** Removes a draft: after success, on cancel. */
export function dropDraft(formId: string): void {
  clearTimeout(waiting.get(formId));
  waiting.delete(formId);
  vault.delete(formId);
  writeKept(storageName(formId), undefined);
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
