import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { durationText, formatDuration, parseDuration } from '@/lib/durations';

describe('durations', () => {
  it.each([
    ['6 h', 21_600],
    ['15 d 3 h', 1_306_800],
    ['15d3h', 1_306_800],
    ['90 min', 5400],
    ['90m', 5400],
    ['1.5 h', 5400],
    ['2 w', 1_209_600],
    ['45', 45],
    ['0', 0],
    ['5 sec', 5],
    ['3,600', 3600],
    ['３６００', 3600],
    ['3,600 s (1 hr)', 3600],
    ['3,600 秒（1 時間）', 3600],
    ['1 hr', 3600],
    ['15 days, 3 hr', 1_306_800],
    ['1,000 days', 86_400_000],
    ['15일 3시간', 1_306_800],
    ['3,600초 (1시간)', 3600],
    ['', null],
    ['h', null],
    ['6 h 5', null],
    ['-6 h', null],
    ['6 hours ago', null],
    ['1e3', null],
    ['3,600 s (2 hr)', null],
    ['3,60', null],
    ['1.5', null],
    ['1 day,', null],
    ['3 furlongs', null],
    ['999999999999 w', null],
  ])('parses %j', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it('gives back what it writes', () => {
    expect(durationText(1_306_800)).toBe('15 d 3 h');
    expect(durationText(0)).toBe('0 s');
    expect([-1, NaN, Infinity].map(durationText)).toEqual([null, null, null]);
    fc.assert(
      fc.property(fc.nat(10 ** 9), (seconds) => {
        expect(parseDuration(durationText(seconds) ?? '')).toBe(seconds);
      }),
    );
  });
  it('gives back what it says in each language', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 10), fc.constantFrom('en', 'ko', 'ja'), (seconds, locale) => {
        expect(parseDuration(formatDuration(seconds, locale) ?? '')).toBe(seconds);
      }),
    );
  });
  it('speaks the language, or falls back', () => {
    expect(formatDuration(1_306_800, 'en')).toBe('15 days, 3 hr');
    expect(formatDuration(1_306_800, 'ko')).toBe('15일 3시간');
    expect(formatDuration(90_061, 'en', 2)).toBe('1 day, 1 hr');
    expect(formatDuration(0, 'en')).toBe('0 s');
    expect(formatDuration(NaN, 'en')).toBeNull();
    vi.stubGlobal('Intl', { ...Intl, DurationFormat: undefined });
    expect(formatDuration(90_061, 'en', 2)).toBe('1 d 1 h');
    vi.unstubAllGlobals();
  });
});
