import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capacityHours } from './capacity';
import { busyPercent, byOwner, holdsDevices, useOf } from './idle';
import { daysOf, monthCondition, rangeOf } from './range';
import { barsOf, hoursOf, rowsOf, slotsOf, type Held } from './usage';

const held = (day: string, project: string, hours: Record<string, number>, group = 'g1'): Held => ({
  day,
  group,
  domain: 'd',
  project,
  hours: new Map(Object.entries(hours)),
});
const RANGE = { from: '2026-11-01', until: '2026-11-03' };
const KNOWN = [
  { id: 'a', name: 'alpha', domain: 'd' },
  { id: 'b', name: 'beta', domain: 'd' },
  { id: 'c', name: 'idle', domain: 'e' },
];
const HELD = [
  held('2026-11-01', 'a', { cpu: 10, 'cuda.device': 1 }),
  held('2026-11-01', 'a', { cpu: 2 }, 'g2'),
  held('2026-11-03', 'b', { cpu: 40, 'cuda.device': 3, mem: 5 }),
  held('2026-11-03', 'gone', { cpu: 1 }),
];
const rows = rowsOf('project', HELD, KNOWN, RANGE, (id) => id);

describe('usage', () => {
  it('is counted in hours, of memory in GiB hours', () => {
    expect(hoursOf('cpu', '5400')).toBe(1.5);
    expect(hoursOf('mem', String(3600n * 2n ** 30n * 3n))).toBe(3);
    expect(hoursOf('mem', '15701024970899456')).toBeCloseTo(4061.87, 2);
  });

  it('has a row for everybody, with sums by day and the share of accelerators', () => {
    expect(rows.map(({ name, total }) => [name, total.get('cpu') ?? 0])).toEqual([
      ['beta', 40],
      ['alpha', 12],
      ['gone', 1],
      ['idle', 0],
    ]);
    expect(rows.map(({ share }) => share)).toEqual([0.75, 0.25, 0, 0]);
    expect(rows[1]).toMatchObject({ groups: ['g1', 'g2'], domains: ['d'] });
    expect([...(rows[1]?.days ?? [])].map(([day, hours]) => [day, hours.get('cpu')])).toEqual([['2026-11-01', 12]]);
    expect(rows[3]?.domains).toEqual(['e']);
    // Where nothing accelerates, processors are what is shared.
    const plain = rowsOf('group', [HELD[1] as Held, held('2026-11-02', 'a', { cpu: 6 })], [], RANGE, (id) => id);
    expect(plain.map(({ id, share }) => [id, share])).toEqual([
      ['g1', 0.75],
      ['g2', 0.25],
    ]);
  });

  it('is drawn by its accelerators first, day by day, those beyond the last colour together', () => {
    expect(slotsOf(rows)).toEqual(['cuda.device', 'cpu', 'mem']);
    const { unit, series, bars } = barsOf(rows, 'cpu', RANGE, 2);
    expect([unit, series]).toEqual([
      'day',
      [
        { key: 'b', label: 'beta' },
        { key: '', label: null },
      ],
    ]);
    expect(bars).toEqual([
      { key: '2026-11-01', amounts: [0, 12] },
      { key: '2026-11-02', amounts: [0, 0] },
      { key: '2026-11-03', amounts: [40, 1] },
    ]);
    const year = barsOf(rows, 'cpu', { from: '2026-01-01', until: '2026-12-31' }, 8);
    expect([year.unit, year.bars.length, year.bars[10]]).toEqual([
      'month',
      12,
      { key: '2026-11', amounts: [40, 12, 1] },
    ]);
  });

  it('is compared with what agents of the same groups have', () => {
    const agents = [
      { scaling_group: 'g1', available_slots: '{"cpu":"8","mem":"2147483648"}' },
      { scaling_group: 'g2', available_slots: '{"cpu":"4"}' },
      { scaling_group: 'g3', available_slots: null },
    ];
    expect(capacityHours(agents, 'cpu', 2, undefined)).toBe(12 * 48);
    expect(capacityHours(agents, 'mem', 1, undefined)).toBe(48);
    expect(capacityHours(agents, 'cpu', 1, { op: 'in', value: 'g2' })).toBe(96);
    expect(capacityHours(agents, 'cpu', 1, { op: 'not', value: 'g2' })).toBe(192);
  });
});

describe('days', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 30, 12) }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    [undefined, '2026-11-01', '2026-11-30'],
    [{ op: 'last', value: '7' }, '2026-11-24', '2026-11-30'],
    [{ op: 'between', value: '2026-02-01..2026-02-28' }, '2026-02-01', '2026-02-28'],
    [{ op: 'after', value: '2026-11-20' }, '2026-11-20', '2026-11-30'],
    [{ op: 'after', value: '2027-01-01' }, '2027-01-01', '2027-01-01'],
    [{ op: 'before', value: '2026-03-01' }, '2025-03-01', '2026-02-28'],
  ] as const)('of %o', (condition, from, until) => expect(rangeOf(condition)).toEqual({ from, until }));

  it('are all named, over the ends of months, and months are whole', () => {
    expect(daysOf({ from: '2026-02-27', until: '2026-03-02' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(daysOf({ from: '2026-02-27', until: '2026-02-26' })).toEqual([]);
    expect(monthCondition(1).value).toBe('2026-10-01..2026-10-31');
    expect(monthCondition(9).value).toBe('2026-02-01..2026-02-28');
  });
});

describe('what a session uses of what it holds', () => {
  const container = (stat: object | null, slots: object) => ({
    live_stat: stat && JSON.stringify(stat),
    occupied_slots: JSON.stringify(slots),
  });

  it('is of its cores, its memory and its devices, over all kernels that measure', () => {
    const use = useOf([
      container(
        { cpu_util: { pct: '150' }, mem: { current: '1000' }, cuda_util: { pct: '30' } },
        { cpu: 4, mem: 4000, 'cuda.device': 1 },
      ),
      container(
        { cpu_util: { pct: '50' }, mem: { current: '3000' }, cuda_util: { pct: '50' } },
        { cpu: 4, mem: 4000, 'cuda.device': 2 },
      ),
      container(null, { cpu: 100, mem: 100 }),
    ]);
    expect(use).toEqual({ cpu: 0.25, memory: 0.5, accelerators: 0.4, held: { cpu: 8, accelerators: 3 } });
    expect(busyPercent(use)).toBe(40);
  });

  it('is not known where nothing is measured, which is not idle', () => {
    const nothing = { cpu: null, memory: null, accelerators: null, held: { cpu: 0, accelerators: 0 } };
    expect(useOf([])).toEqual(nothing);
    expect(['{"cpu":"1","mem":"1"}', '{"cpu":"1","cuda.shares":"0.5"}', null].map(holdsDevices)).toEqual([
      false,
      true,
      false,
    ]);
    expect(useOf([container(null, { cpu: 1 }), { live_stat: '{broken', occupied_slots: null }])).toEqual(nothing);
    expect(useOf([container({ cpu_util: { pct: 'NaN' } }, { cpu: 1 })]).cpu).toBeNull();
    expect(busyPercent(nothing)).toBeNull();
    expect(busyPercent({ ...nothing, cpu: 0 })).toBe(0);
  });

  it('is summed by owner, the most of what is unused first', () => {
    const session = (user_email: string, cpu: number | null, held: number) => ({
      user_email,
      use: { cpu, memory: null, accelerators: null, held: { cpu: held, accelerators: 0 } },
    });
    const sessions = [session('a', 0.5, 4), session('b', 0.25, 8), session('a', 1, 1), session('c', null, 0)];
    expect(byOwner(sessions, 'cpu')).toEqual([
      { owner: 'b', held: 8, used: 2 },
      { owner: 'a', held: 5, used: 3 },
    ]);
    expect(byOwner(sessions, 'accelerators')).toEqual([]);
  });
});
