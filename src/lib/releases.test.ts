import { describe, expect, it } from 'vitest';
import { atLeast, FEATURES, has, parseRelease, releaseOf } from '@/lib/releases';

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
  it('are there from their release on', () => {
    const [lts, newest, old] = ['26.4.16', '26.9.6', '23.09.0'].map((text) => parseRelease(text)!) as [
      never,
      never,
      never,
    ];
    expect([has(lts, 'keypair.isDefault'), has(newest, 'keypair.isDefault'), has(old, 'keypair.isDefault')]).toEqual([
      false,
      true,
      false,
    ]);
    expect([has(lts, 'user.maxConcurrentLogins'), has(lts, 'csv.export'), has(lts, 'fair-share')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([has(old, 'policy.user'), has(old, 'user.containerIds'), has(old, 'pending-queue')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(releaseOf('preset.perGroup')).toBe('25.4.0');
  });
});
