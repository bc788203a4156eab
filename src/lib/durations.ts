/** Lengths of time: typed, in fields, in words. */
import { memoise } from './formats';
import { halfWidth, NUMBER, ungrouped } from './numerals';

const TIMES = [
  ['d', 'days', 86_400],
  ['h', 'hours', 3600],
  ['min', 'minutes', 60],
  ['s', 'seconds', 1],
] as const;
/** As the console writes them, and as people do; in English, Korean and Japanese. */
const LENGTHS: readonly (readonly [number, ...string[]])[] = [
  [604_800, 'w', 'wk', 'wks', 'week', 'weeks', '주', '週', '週間'],
  [86_400, 'd', 'day', 'days', '일', '日'],
  [3600, 'h', 'hr', 'hrs', 'hour', 'hours', '시간', '時間'],
  [60, 'm', 'min', 'mins', 'minute', 'minutes', '분', '分'],
  [1, 's', 'sec', 'secs', 'second', 'seconds', '초', '秒'],
];
const LENGTH_OF = new Map(LENGTHS.flatMap(([length, ...words]) => words.map((word) => [word, length] as const)));
const PART = `(${NUMBER}) ?([a-z]+|[가-힣]+|[一-龠]+)`;
const PARTS = new RegExp(`^(?:${PART}(?:, ?| ?))+$`);

/** Seconds from "6 h", "15 d 3 h", "1.5h", "15 days, 3 hr", "1시간", "3,600 s (1 hr)" or digits alone; null otherwise. */
export function parseDuration(text: string): number | null {
  const typed = halfWidth(text).toLowerCase();
  const said = /^([^()]+)\(([^()]+)\)$/.exec(typed);
  if (said) {
    const [length, also] = [said[1] ?? '', said[2] ?? ''].map(parseDuration);
    return length === also ? (length ?? null) : null;
  }
  if (new RegExp(`^${NUMBER}$`).test(typed) && !typed.includes('.')) return toSeconds(Number(ungrouped(typed)));
  if (!PARTS.test(typed) || typed.endsWith(',')) return null;
  const parts = [...typed.matchAll(new RegExp(PART, 'g'))];
  return toSeconds(
    parts.reduce(
      (sum, [, number = '', word = '']) => sum + Number(ungrouped(number)) * (LENGTH_OF.get(word) ?? NaN),
      0,
    ),
  );
}

function toSeconds(amount: number): number | null {
  const whole = Math.round(amount);
  return Number.isSafeInteger(whole) ? whole : null;
}

function split(seconds: number): { unit: (typeof TIMES)[number]; amount: number }[] {
  const amounts = TIMES.map((unit, index) => {
    const above = TIMES[index - 1]?.[2] ?? Infinity;
    return { unit, amount: Math.floor((seconds % above) / unit[2]) };
  });
  return amounts.filter(({ amount }) => amount > 0);
}

/** The same in every language, for fields: "15 d 3 h"; `parseDuration` gives it back. null for what is no length. */
export function durationText(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < 0) return null;
  const parts = split(seconds).map(({ unit, amount }) => `${amount} ${unit[0]}`);
  return parts.join(' ') || '0 s';
}

type DurationFormat = new (locale: string, options: object) => { format(duration: object): string };
const wordsOf = memoise((locale, { Format }: { Format: DurationFormat }) => new Format(locale, { style: 'short' }));

/** In the words of the language where the browser knows them, else `durationText`; `most` units at most. */
export function formatDuration(seconds: number, locale: string, most = 4): string | null {
  if (!Number.isFinite(seconds) || seconds < 0) return null;
  const parts = split(seconds).slice(0, most);
  const Format = (Intl as { DurationFormat?: DurationFormat }).DurationFormat;
  if (!Format || parts.length === 0)
    return durationText(parts.reduce((sum, part) => sum + part.amount * part.unit[2], 0));
  const duration = Object.fromEntries(parts.map(({ unit, amount }) => [unit[1], amount]));
  return wordsOf(locale, { Format }).format(duration);
}
