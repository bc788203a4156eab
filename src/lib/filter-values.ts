/** The values of the search box's conditions, by the kind of their field: `=exact`, `begin*`, `>=100`, `2026-01-01..2026-01-31`, `30d`. */
import { dayAfter, dayStart, dayText } from './dates.ts';
import {
  type Condition,
  type FieldKind,
  type FilterSpec,
  joinValues,
  type Op,
  splitValues,
  validCondition,
} from './list-state.ts';

/** Nothing stands there; it is none of the kind; it cannot be turned around; the field stands there already. */
export type Wrong = 'empty' | 'value' | 'not' | 'twice';
/** `at`: where in the text the wrong part begins. */
interface Refusal {
  why: Wrong;
  value: string;
  at: number;
}
type Spec = FilterSpec & { exact?: boolean };

const PART = /(?:"(?:\\[\s\S]|[^"\\])*"|[^",])+/g;
const plainText = (text: string): string =>
  text.replace(/"((?:\\[\s\S]|[^"\\])*)"/g, (_all, inner: string) => inner.replace(/\\([\s\S])/g, '$1'));
/** As a part of a condition: in quotation marks where the bare text would be read otherwise. */
const bare = (text: string, also = ''): string =>
  text === '' || /[\s"\\*]|^[=~<>]/.test(text) || (also && text.includes(also))
    ? `"${text.replace(/["\\]/g, '\\$&')}"`
    : text;

const refused = (why: Wrong, value = '', at = 0): Refusal => ({ why, value, at });

function textCondition(text: string, isNot: boolean, { exact }: Spec): Condition | Refusal {
  const sign = /^[=~]/.exec(text)?.[0];
  const begins = text.endsWith('*');
  if (isNot && (begins || sign === '~')) return refused('not');
  const value = plainText(text.slice(sign ? 1 : 0, begins ? -1 : undefined));
  const usual: Op = sign === '=' || (exact && sign !== '~') ? 'is' : 'has';
  return { op: isNot ? 'not' : begins ? 'starts' : usual, value };
}

function enumCondition(text: string, isNot: boolean, { options }: Spec): Condition | Refusal {
  const values: string[] = [];
  for (const { index, 0: part } of text.matchAll(PART)) {
    const wanted = plainText(part);
    const value = options ? options.find((one) => one.toLowerCase() === wanted.toLowerCase()) : wanted;
    if (!value) return refused('value', part, index);
    values.push(value);
  }
  return { op: isNot ? 'not' : 'in', value: joinValues([...new Set(values)]) };
}

function boolCondition(text: string, isNot: boolean): Condition | Refusal {
  const is = /^(yes|true|on)$/i.test(text);
  if (!is && !/^(no|false|off)$/i.test(text)) return refused('value', text);
  return { op: 'is', value: String(is !== isNot) };
}

const SIZES = 'kmgtp';

const NUMBER = /^([<>]=?|=)?(-?\d+(?:\.\d+)?)(?:([kmgtp])(?:i?b)?)?$/i;
/** The comparisons of a list take the end in; between whole numbers that is the next one. */
const SIGNS: Record<string, { op: Op; shift: number }> = {
  '>': { op: 'ge', shift: 1 },
  '>=': { op: 'ge', shift: 0 },
  '<': { op: 'le', shift: -1 },
  '<=': { op: 'le', shift: 0 },
};

function numberCondition(text: string, isNot: boolean): Condition | Refusal {
  const [, sign = '', digits, size] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return refused('value', text);
  if (isNot && sign !== '') return refused('not');
  const { op, shift } = SIGNS[sign] ?? { op: isNot ? 'not' : 'is', shift: 0 };
  if (!size && shift === 0) return { op, value: digits };
  const value = Math.round(Number(digits) * 1024 ** (size ? SIZES.indexOf(size.toLowerCase()) + 1 : 0));
  return shift !== 0 && String(value) !== digits && !size
    ? refused('value', text)
    : { op, value: String(value + shift) };
}

const dayBy = (day: Date, days: number): string => dayText(dayAfter(day, days));

/** `open`: the last day is not in. */
function rangeCondition(first: string, last: string, open: boolean): Condition | null {
  const [from, until] = [dayStart(first), dayStart(last)];
  if ((first && !from) || (last && !until)) return null;
  if (from && until) return { op: 'between', value: `${first}..${dayBy(until, open ? -1 : 0)}` };
  if (from) return { op: 'after', value: first };
  return until && { op: 'before', value: dayBy(until, 1) };
}

function dateCondition(text: string, isNot: boolean, open: boolean): Condition | Refusal {
  if (isNot) return refused('not');
  const days = /^(\d{1,4})d$/i.exec(text)?.[1];
  if (days) return { op: 'last', value: String(Number(days)) };
  const [, sign = '', day = ''] = /^([<>]=?)?([\d-]+)$/.exec(text) ?? [];
  const at = dayStart(day);
  if (at && sign)
    return { op: sign.startsWith('>') ? 'after' : 'before', value: dayBy(at, Number(sign === '>' || sign === '<=')) };
  const [first = '', last = first, ...more] = text.split('..');
  return (more.length === 0 && rangeCondition(first, last, open)) || refused('value', text);
}

/** What a value says of a field of its kind, or what is wrong with it. */
export function conditionOf(text: string, isNot: boolean, field: Spec, open = false): Condition | Refusal {
  if (plainText(text.replace(/^[=~]/, '').replace(/\*$/, '')).trim() === '' && !/^[=~]?"/.test(text))
    return refused('empty');
  const kinds: Record<FieldKind, () => Condition | Refusal> = {
    text: () => textCondition(text, isNot, field),
    enum: () => enumCondition(text, isNot, field),
    bool: () => boolCondition(text, isNot),
    number: () => numberCondition(text, isNot),
    date: () => dateCondition(text, isNot, open),
    id: () => (isNot ? refused('not') : { op: 'is', value: plainText(text.replace(/^=/, '')).trim() }),
  };
  const found = kinds[field.kind]();
  if (!('op' in found)) return found;
  return validCondition(found, field) ?? refused(found.value === '' ? 'empty' : 'value', text);
}

/** The opposite: a condition's value as it is typed. */
export function textOf({ op, value }: Condition, field: Spec): { isNot: boolean; text: string } {
  if (field.kind === 'enum')
    return {
      isNot: op === 'not',
      text: splitValues(value)
        .map((one) => bare(one, ','))
        .join(','),
    };
  if (field.kind === 'bool') return { isNot: false, text: value === 'true' ? 'yes' : 'no' };
  const [first, last] = value.split('..');
  const texts: Record<Op, () => string> = {
    has: () => (field.exact ? '~' : '') + bare(value),
    is: () => (field.kind === 'text' && !field.exact ? '=' : '') + bare(value),
    not: () => bare(value),
    starts: () => `${bare(value)}*`,
    in: () => bare(value),
    ge: () => `>=${value}`,
    le: () => `<=${value}`,
    after: () => `>=${value}`,
    before: () => `<${value}`,
    between: () => (first === last ? (first ?? '') : value),
    last: () => `${value}d`,
  };
  return { isNot: op === 'not', text: texts[op]() };
}
