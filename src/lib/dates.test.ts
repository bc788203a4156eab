import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayStart,
  formatDateTime,
  formatDay,
  formatTimeOfDay,
  isoForCsv,
  keyAge,
  parseDate,
  relativeTime,
} from '@/lib/dates';

const now = new Date('2025-03-10T12:00:00Z');

describe('parseDate', () => {
  it.each([
    ['2025-01-31T08:05:06.123456+09:00', '2025-01-30T23:05:06.123Z'],
    ['2025-01-31 08:05:06+00', '2025-01-31T08:05:06.000Z'],
    ['2025-01-31T08:05:06.1-0330', '2025-01-31T11:35:06.100Z'],
    ['2025-01-31T08:05:06', '2025-01-31T08:05:06.000Z'],
    ['2025-01-31T08:05Z', '2025-01-31T08:05:00.000Z'],
    ['2025-01-31', '2025-01-31T00:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['1970-01-01T00:00:01Z', '1970-01-01T00:00:01.000Z'],
  ])('%s', (text, iso) => expect(parseDate(text)?.toISOString()).toBe(iso));

  it.each([
    null,
    undefined,
    '',
    ' ',
    'None',
    'Invalid Date',
    '1970-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2023-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-01T24:00:00Z',
    '2025-01-01T10:60:00Z',
    '2025-01-01T10',
    '2025',
    0,
    1735689600000,
    NaN,
    {},
    new Date(NaN),
    '2025-01-01T10:00:00 KST',
  ])('%j is no time', (value) => {
    expect(parseDate(value)).toBeNull();
    expect(formatDateTime(value, 'en')).toBeNull();
    expect(formatDay(value, 'en')).toBeNull();
    expect(relativeTime(value, now, 'en')).toBeNull();
    expect(keyAge(value, now, 'en')).toBeNull();
    expect(isoForCsv(value)).toBe('');
  });

  it('gives back every time', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(1), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        expect(parseDate(date.toISOString())).toEqual(date);
      }),
    );
  });
});

describe('formats', () => {
  it('shows the zone', () => {
    expect(formatDateTime('2025-01-31T08:05:06Z', 'en', 'UTC')).toBe('Jan 31, 2025 08:05:06 UTC');
    expect(formatDateTime('2025-01-31T08:05:06Z', 'ko', 'Asia/Seoul')).toMatch(
      /^2025년 1월 31일 17:05:06 (GMT\+9|KST)$/,
    );
    expect(formatDateTime('2025-07-31T08:05:06Z', 'en', 'America/New_York')).toContain('EDT');
    expect(formatDateTime('9999-12-31T23:59:59Z', 'en', 'UTC')).toContain('9999');
  });
  it('shows the day of the zone', () => {
    expect(formatDay('2025-01-31T20:00:00Z', 'en', 'Asia/Seoul')).toBe('Feb 1, 2025');
    expect(formatDay('2025-01-31T20:00:00Z', 'ja', 'UTC')).toBe('2025年1月31日');
  });
  it.each([
    ['2025-03-10T12:00:00Z', 'now'],
    ['2025-03-10T11:59:30Z', '30 seconds ago'],
    ['2025-03-10T10:59:00Z', '1 hour ago'],
    ['2025-03-07T11:00:00Z', '3 days ago'],
    ['2025-03-12T12:00:00Z', 'in 2 days'],
    ['2023-03-01T12:00:00Z', '2 years ago'],
    ['9999-12-31T00:00:00Z', null],
  ])('relative %s', (text, words) => expect(relativeTime(text, now, 'en')).toBe(words));
  it.each([
    ['2025-03-07T11:00:00Z', 'en', '3 days'],
    ['2025-03-07T11:00:00Z', 'ko', '3일'],
    ['2020-03-10T12:00:00Z', 'en', '1,826 days'],
    ['2025-03-10T06:30:00Z', 'en', '5 hr'],
    ['2025-03-10T11:59:30Z', 'en', '0 min'],
    ['2025-03-11T00:00:00Z', 'en', '0 min'],
  ])('age of %s in %s', (text, locale, words) => expect(keyAge(text, now, locale)).toBe(words));
  it('writes UTC for CSV', () => expect(isoForCsv('2025-01-31T08:05:06.123456+09:00')).toBe('2025-01-30T23:05:06Z'));
});

describe('dayStart', () => {
  it('is midnight here', () => {
    expect(dayStart('2024-02-29')).toEqual(new Date(2024, 1, 29));
  });
  it.each(['2023-02-29', '2024-00-01', '2024-1-1', '', 'x', '2024-01-32', '1899-12-31', '0000-01-01'])(
    '%j is no day',
    (text) => expect(dayStart(text)).toBeNull(),
  );
});

it('tells the time of day alone', () => {
  const texts = ['en', 'ko', 'ja'].map((locale) => formatTimeOfDay(new Date('2025-01-31T18:05:06Z'), locale, 'UTC'));
  expect(texts.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['6:05 PM', '오후 6:05', '18:05']);
});
