import { describe, expect, it } from 'vitest';
import { atLeast, FEATURES, has, isSupported, parseRelease, releaseOf } from '@/lib/releases';

describe('parseRelease', () => {
  it.each([
    ['26.4.16', [26, 4, 16]],
    ['23.09.10', [23, 9, 10]],
    ['v24.03.1', [24, 3, 1]],
    ['26.8', [26, 8, 0]],
    ['26.8.0rc1', [26, 8, 0]],
    ['26.8.0-rc.2', [26, 8, 0]],
    ['25.15.0b3', [25, 15, 0]],
    ['26.9.0.dev4+g1a2b', [26, 9, 0]],
    ['26.9.0+local', [26, 9, 0]],
    ['26.8dev', [26, 8, 0]],
    ['dev', [9999, 0, 0]],
    ['', null],
    ['latest', null],
    ['26', null],
    ['1.2.3.4', null],
    ['v9.20250722', null],
    ['26.4.16 x', null],
    [null, null],
    [26.4, null],
  ])('%s', (text, release) => expect(parseRelease(text)).toEqual(release));
});

describe('atLeast', () => {
  it.each([
    ['26.4.16', '26.4.16', true],
    ['26.4.16', '26.4.2', true],
    ['26.4.16', '26.4.17', false],
    ['26.4.16', '26.9.0', false],
    ['25.15.9', '26.1.0', false],
    ['26.10.0', '26.9.6', true],
    ['26.9.0rc1', '26.9.0', true],
    ['dev', '99.9.9', true],
    ['23.09.10', '23.9.10', true],
  ])('%s ≥ %s is %s', (release, wanted, yes) => expect(atLeast(parseRelease(release)!, wanted)).toBe(yes));
  it('refuses what is no release', () => expect(() => atLeast([26, 4, 0], 'soon')).toThrow(TypeError));
});

describe('features', () => {
  it('each names a release', () => {
    for (const text of Object.values(FEATURES)) expect(parseRelease(text)).not.toBeNull();
  });
  it('are there from their release on', () =>
    expect(['26.4.16', '26.9.6'].map((text) => has(parseRelease(text)!, 'keypair.isDefault'))).toEqual([false, true]));
  it('are named with their release', () => expect(releaseOf('keypair.isDefault')).toBe('26.9.0'));
  it('that every supported release has are not asked for', () =>
    expect(Object.entries(FEATURES).filter(([, since]) => atLeast(parseRelease('26.4.16')!, since))).toEqual([]));
});

describe('isSupported', () => {
  it.each([
    ['25.19.0', false],
    ['26.4.1', false],
    ['26.4.2', true],
    ['26.4.16', true],
    ['dev', true],
  ])('%s: %s', (text, yes) => expect(isSupported(parseRelease(text)!)).toBe(yes));
});
