import { describe, expect, it } from 'vitest';
import { asRead, doubtOf, problemOf, valuesOf } from './limit-input';
import { limitOf, scopeOf, shareOf, standingOf, type Figures, type Ground } from './scopes';
import { allowedIds, liftingOf, metersOf, usageOf } from '@/entities/storages/volume';

const MIB = 2n ** 20n;
const ground: Ground = {
  owners: new Map([['user:a', { name: 'a@x', domain: 'default', policy: 'small' }]]),
  policies: new Map([['user/small', 100n * MIB]]),
  volumes: new Map([['local:xfs1', { capacity: 3072n * MIB, backend: 'xfs' }]]),
};
const read = (used: bigint | null, limit: bigint | null, failed = false): Figures => ({
  used,
  files: null,
  limit,
  failed,
  at: 1,
});
const scope = (figures?: Figures, id = 'user:a') =>
  scopeOf('local:xfs1', id, 1, ground, new Map(figures && [[`local:xfs1 ${id}`, figures]]));

describe('the limit of a scope', () => {
  it.each([
    ['of its own', read(MIB, 5n * MIB), { source: 'own', bytes: 5n * MIB }],
    ['of its policy, before the first folder', read(null, 100n * MIB), { source: 'policy', bytes: 100n * MIB }],
    ['of its policy, taken over', read(MIB, 100n * MIB), { source: 'policy', bytes: 100n * MIB }],
    ['of the volume, which is none', read(MIB, 3072n * MIB), { source: 'none', bytes: null }],
    ['lifted', read(MIB, null), { source: 'none', bytes: null }],
    ['that could not be read', read(null, null, true), null],
  ])('%s', (_, figures, expected) => {
    expect(limitOf(scope(figures))).toEqual(expected);
  });

  it('is reached, near, far, missing or unknown', () => {
    const standings = [
      read(5n * MIB, 5n * MIB),
      read(4n * MIB, 5n * MIB),
      read(MIB, 5n * MIB),
      read(MIB, null),
      read(null, null, true),
      undefined,
    ].map((figures) => standingOf(scope(figures)));
    expect(standings).toEqual(['over', 'near', 'below', 'unlimited', 'failed', 'waiting']);
    expect(shareOf(scope(read(10n * MIB, 5n * MIB)))).toBe(2);
    expect(shareOf(scope(read(null, 100n * MIB)))).toBe(0);
  });

  it('belongs to an id where its owner is gone', () => {
    expect(scope(undefined, 'project:gone')).toMatchObject({ owner: 'gone', kind: 'project', policy: '' });
  });
});

describe('a limit as it is typed', () => {
  it('comes back in whole KiB', () => {
    expect(asRead({ limit: '50 MB' })).toEqual({ limit: '48828 KiB' });
    expect(asRead({ limit: 'unlimited' })).toEqual({ limit: 'unlimited' });
    expect(valuesOf(scope(read(0n, 512n * MIB)))).toEqual({ limit: '512 MiB' });
    expect(valuesOf(scope(read(null, 100n * MIB)))).toEqual({ limit: 'unlimited' });
  });

  it('is refused where it is none, or so small that it would be stored as none', () => {
    expect(['', 'much', '100', '1 KiB', '1.5 TiB', 'unlimited'].map(problemOf)).toEqual([
      'required',
      'shape',
      'small',
      null,
      null,
      null,
    ]);
  });

  it('is asked about below what is used and above what there is', () => {
    const now = scope(read(10n * MIB, 20n * MIB));
    expect(['5 MiB', '15 MiB', '4 GiB', 'unlimited'].map((text) => doubtOf(text, now))).toEqual([
      'below',
      null,
      'above',
      null,
    ]);
  });
});

describe('a volume', () => {
  it('says what is used; broken text says nothing', () => {
    expect(usageOf('{"capacity_bytes": 10, "used_bytes": 4}')).toEqual({ capacity: 10n, used: 4n });
    expect([null, '{', '{"used_bytes": 4}'].map(usageOf)).toEqual([null, null, null]);
    expect(metersOf('{"iops_read": 5, "io_bytes_read": "7", "other": 1}')).toEqual([
      { name: 'iops_read', value: 5n },
      { name: 'io_bytes_read', value: 7n },
    ]);
  });

  it('is known by those who allow it where the list cannot be had', () => {
    const domains = [{ allowed_vfolder_hosts: '{"b:1":[],"a:1":[]}' }, null, { allowed_vfolder_hosts: '{"b:1":[]}' }];
    expect(allowedIds(domains)).toEqual(['a:1', 'b:1']);
  });

  it('takes limits away in its own way', () => {
    expect(['exascaler', 'xfs', 'netapp', null].map(liftingOf)).toEqual(['unset', 'zero', 'never', 'unset']);
  });
});
