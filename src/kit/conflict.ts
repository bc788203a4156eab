import { rebase, sameContents, sameValue } from '@/lib/rebase';
import type { Values } from './drafts';

/** A field that was changed here and, since it was loaded, there as well, so that only one of the two can stand. */
export interface Conflict {
  name: string;
  base: unknown;
  /** With what the others changed elsewhere in the same value. */
  mine: unknown;
  theirs: unknown;
}

/** Names of the fields whose value is not the base's. */
export const changedNames = (base: Values, mine: Values): string[] =>
  Object.keys(mine).filter((name) => !sameValue(base[name], mine[name]));

/** The fields of `mine` that differ from the base. */
export const changesOf = <V extends object>(base: V, mine: V): Partial<V> =>
  Object.fromEntries(
    changedNames({ ...(base as object) }, { ...(mine as object) }).map((name) => [name, mine[name as keyof V]]),
  ) as Partial<V>;

/**
 * Compares what was loaded (base), what was typed (mine) and what the server has now (theirs, in part or whole).
 * `news`: the fields that the others changed, with the own changes on top where they do not meet: another project of the
 * same user, permissions on another host. Equal changes on both sides are no conflict.
 */
export function threeWay(base: Values, mine: Values, theirs: Values): { conflicts: Conflict[]; news: Values } {
  const conflicts: Conflict[] = [];
  const news: Values = {};
  for (const name of Object.keys(theirs)) {
    const [was, is, now] = [base[name], mine[name], theirs[name]];
    if (sameValue(was, now) || sameValue(is, now)) continue;
    const both = rebase(now, was, is);
    if (sameContents(both, rebase(is, was, now))) news[name] = both;
    else conflicts.push({ name, base: was, mine: both, theirs: now });
  }
  return { conflicts, news };
}
