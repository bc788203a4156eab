/**
 * The language of a list's search box: `role:admin,user -status:deleted created:>=2026-01-01 some words`. What it says is the
 * state of the list as the address has it, typed; what is no condition is looked for as it is. Pure.
 */
import { type Condition, type FilterSpec, joinValues, splitValues } from './list-state.ts';
import { conditionOf, textOf, type Wrong } from './filter-values.ts';

export interface GrammarField extends FilterSpec {
  /** Values are whole ones unless told: there is a list of them to choose from. */
  exact?: boolean;
}
export type GrammarFields = Readonly<Record<string, GrammarField>>;

/** What stands between two blanks; blanks inside quotation marks are part of it. */
export interface Term {
  start: number;
  end: number;
  text: string;
}
/** A term of the form `key:value`; `from` is where its value begins in the text. */
export interface Typed extends Term {
  key: string;
  isNot: boolean;
  value: string;
  from: number;
}
export interface Problem {
  start: number;
  end: number;
  why: 'field' | 'quote' | Wrong;
  /** The field's name; what was typed for one where there is none. */
  field: string;
  /** The value that is wrong. */
  value: string;
}
export interface Reading {
  /** What is looked for as it is. */
  words: string;
  filters: Record<string, Condition>;
  problems: Problem[];
}

/** As it is typed: the field's name in the address, without what only tells that it is a time. */
export const keyOf = (name: string): string => name.replace(/(?<=.)At$/, '');

/** The field that a key means: its name or its short form, in any case. */
export function fieldOf(fields: GrammarFields, key: string): string | undefined {
  const wanted = key.toLowerCase();
  const names = Object.keys(fields);
  return (
    names.find((name) => name.toLowerCase() === wanted) ?? names.find((name) => keyOf(name).toLowerCase() === wanted)
  );
}

const CLOSED = /"(?:\\[\s\S]|[^"\\])*"/;
const TERM = new RegExp(`(?:${CLOSED.source}|"[^]*$|[^\\s"])+`, 'g');

/** The terms of a text, in their order. A quotation mark that is never closed takes in the rest. */
export const termsOf = (text: string): Term[] =>
  [...text.matchAll(TERM)].map(({ index, 0: term }) => ({ start: index, end: index + term.length, text: term }));

/** The parts of a term that claims to be a condition; undefined for one that does not. An address of the web does not. */
export function typedOf(term: Term): Typed | undefined {
  const [, minus, key, value] = /^(-?)([\p{L}][\p{L}\p{N}_.-]*):(?!\/\/)([^]*)$/u.exec(term.text) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return { ...term, key, value, isNot: minus === '-', from: term.end - value.length };
}

const unquoted = (text: string): string =>
  new RegExp(`^${CLOSED.source}$`).test(text) ? text.slice(1, -1).replace(/\\([\s\S])/g, '$1') : text;

/** A condition beside another one of the same field: values of an enum add up, two ends make a range, else the later one is it. */
export function joined(one: Condition | undefined, other: Condition): Condition {
  if (one?.op === 'in' && other.op === 'in')
    return { op: 'in', value: joinValues([...new Set([...splitValues(one.value), ...splitValues(other.value)])]) };
  return (one && rangeOf(one, other)) ?? (one && rangeOf(other, one)) ?? other;
}

function rangeOf(from: Condition, until: Condition): Condition | undefined {
  if (from.op !== 'after' || until.op !== 'before' || from.value >= until.value) return undefined;
  const day = conditionOf(`${from.value}..${until.value}`, false, { kind: 'date' }, true);
  return 'op' in day ? day : undefined;
}

/** What a text says of a list with these fields. Conditions that are wrong say nothing but what is wrong with them. */
export function readQuery(text: string, fields: GrammarFields): Reading {
  const filters: Record<string, Condition> = {};
  const problems: Problem[] = [];
  let words = '';
  /** Where the words before end, as long as nothing but blanks has followed. */
  let last: number | undefined;
  for (const term of termsOf(text)) {
    const typed = typedOf(term);
    if (!typed) {
      words += (words && (last === undefined ? ' ' : text.slice(last, term.start))) + unquoted(term.text);
      last = term.end;
      continue;
    }
    last = undefined;
    const name = fieldOf(fields, typed.key);
    const field = name === undefined ? undefined : fields[name];
    const wrong = (why: Problem['why'], value = '', start = term.start): unknown =>
      problems.push({ start, end: value ? start + value.length : term.end, why, field: name ?? typed.key, value });
    if (name === undefined || !field) wrong('field');
    else if (typed.value.replace(new RegExp(CLOSED, 'g'), '').includes('"')) wrong('quote');
    else {
      const found = conditionOf(typed.value, typed.isNot, field);
      if (!('op' in found)) wrong(found.why, found.value, found.value ? typed.from + found.at : undefined);
      else {
        const before = filters[name];
        const both = joined(before, found);
        if (before && both === found) wrong('twice');
        else filters[name] = both;
      }
    }
  }
  return { words: words.trim(), filters, problems };
}

/** A condition as it is typed. */
export const formatCondition = (name: string, condition: Condition, field: GrammarField): string => {
  const { isNot, text } = textOf(condition, field);
  return `${isNot ? '-' : ''}${keyOf(name)}:${text}`;
};

/** What is looked for, as it is typed: in quotation marks where it would mean something else. */
export function formatWords(words: string, fields: GrammarFields): string {
  const { words: same, filters, problems } = readQuery(words, fields);
  return same === words && problems.length === 0 && Object.keys(filters).length === 0 ? words : quoted(words);
}

export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
