/** What the search box of a list offers for what is typed, and what of it is whole already. Pure. */
import {
  fieldOf,
  joined,
  quoted,
  readQuery,
  termsOf,
  typedOf,
  type GrammarFields,
  type Problem,
  type Term,
} from '@/lib/filter-grammar';
import type { Condition, ListState } from '@/lib/list-state';
import { plain } from '@/lib/plain';

/** A value as it is typed, what it is called, and how many rows have it where that is known. */
export interface Value {
  typed: string;
  label: string;
  count?: number | undefined;
}
export interface Offered {
  name: string;
  key: string;
  label: string;
  /** What is known without asking: found by the value alone, too. */
  values: readonly Value[];
}
export interface Choice extends Partial<Value> {
  /** What comes in the place of `from` to `to`. */
  insert: string;
  title: string;
  /** A field, whose value comes next. */
  goesOn?: boolean;
}
export interface Completion {
  from: number;
  to: number;
  choices: Choice[];
  /** The field whose value is typed. */
  field?: string | undefined;
  /** What is typed of it. */
  part: string;
}

/** From so many letters on a value is found without its field. */
const ENOUGH = 2;
/** More of them are read by nobody. */
const MOST = 50;

/** 0: not at all; 2: from its beginning. */
const fit = (wanted: string, ...texts: string[]): number =>
  Math.max(...texts.map((text) => (plain(text).startsWith(wanted) ? 2 : plain(text).includes(wanted) ? 1 : 0)));

function ranked<T>(all: readonly T[], wanted: string, textsOf: (one: T) => string[]): T[] {
  return all
    .map((one) => ({ one, rank: wanted === '' ? 1 : fit(wanted, ...textsOf(one)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** The term in which the caret stands, or at whose end. */
const termAt = (text: string, caret: number): Term =>
  termsOf(text).find(({ start, end }) => start <= caret && caret <= end) ?? { start: caret, end: caret, text: '' };

/** The name of the field whose value the caret is in. */
export function fieldAt(text: string, caret: number, fields: GrammarFields): string | undefined {
  const typed = typedOf(termAt(text, caret));
  return typed && caret >= typed.from ? fieldOf(fields, typed.key) : undefined;
}

/** `values`: of the field at the caret, where it is one. */
export function completionAt(
  text: string,
  caret: number,
  fields: GrammarFields,
  offered: readonly Offered[],
  values: readonly Value[],
): Completion {
  const term = termAt(text, caret);
  const typed = typedOf(term);
  const field = fieldAt(text, caret, fields);
  if (typed && field !== undefined) {
    const before = text.slice(typed.from, caret);
    const start = fields[field]?.kind === 'enum' ? typed.from + before.lastIndexOf(',') + 1 : typed.from;
    const part = text.slice(start, caret);
    const fitting = ranked(values, plain(part.replace(/^[=~"]+/, '')), (one) => [one.label, one.typed]);
    const choices = fitting.map((one) => ({ ...one, insert: `${one.typed} `, title: one.typed }));
    return { from: start, to: term.end, choices, field, part };
  }
  const at = { from: term.start, to: term.end, part: term.text };
  if (typed && caret >= typed.from)
    return { ...at, choices: [{ insert: `${quoted(term.text)} `, title: quoted(term.text) }] };
  const minus = term.text.startsWith('-') ? '-' : '';
  const wanted = plain(term.text.slice(minus.length, caret - term.start));
  const names = ranked(offered, wanted, (one) => [one.key, one.label]).map(({ key, label }) => ({
    insert: `${minus}${key}:`,
    title: `${key}:`,
    label,
    goesOn: true,
  }));
  const known =
    wanted.length < ENOUGH
      ? []
      : offered.flatMap(({ key, label, values: own }) =>
          own
            .filter((one) => fit(wanted, one.label, one.typed) === 2)
            .map((one) => ({
              insert: `${minus}${key}:${one.typed} `,
              title: `${key}:${one.typed}`,
              label: `${label}: ${one.label}`,
            })),
        );
  return { ...at, choices: [...names, ...known] };
}

/** What of a text is whole, and what is left of it. */
export interface Taken {
  rest: string;
  words: string;
  filters: Record<string, Condition>;
  problems: Problem[];
}

/** Takes out the conditions that are right: behind which something stands, or, once the typing is done, all of them. */
export function takeWhole(text: string, fields: GrammarFields, isDone: boolean): Taken {
  let rest = text;
  const filters: Record<string, Condition> = {};
  for (const term of termsOf(text).toReversed()) {
    if (!typedOf(term) || (!isDone && term.end === text.length)) continue;
    const one = readQuery(term.text, fields);
    if (one.problems.length > 0) continue;
    rest = rest.slice(0, term.start) + rest.slice(term.end).trimStart();
    for (const [name, condition] of Object.entries(one.filters))
      filters[name] = filters[name] ? joined(condition, filters[name]) : condition;
  }
  if (rest !== text) rest = isDone ? rest.trim() : rest.trimStart();
  const { words, problems } = readQuery(rest, fields);
  return { rest, words, filters, problems };
}

/** The state with what was typed. */
export function withTyped(now: ListState, { words, filters }: Pick<Taken, 'words' | 'filters'>): ListState {
  const all = { ...now.filters };
  for (const [name, condition] of Object.entries(filters)) all[name] = joined(all[name], condition);
  return { ...now, q: words, filters: all, page: 1 };
}
