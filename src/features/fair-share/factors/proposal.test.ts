import { expect, it } from 'vitest';
import { allSteps, nextFactors, shiftsUnder, STEP, type GroupFactors, type Member } from '@/lib/fair-share-group';
import { memberKey } from '@/lib/fair-share-key';
import { adviceOn, changesOf, isAsSeen, proposalFrom, withProposal } from './proposal';

const member = (key: string, changed: Partial<Member> = {}): Member => ({
  level: key.split(':')[0] as Member['level'],
  key,
  name: key,
  domain: 'default',
  project: 'p',
  user: key,
  weight: 1,
  usesDefault: true,
  slots: [{ slot: 'cpu', weight: 1, usesDefault: true }],
  snapshot: { factor: 0.5, normalized: 1, decayed: {}, today: '2026-03-02', at: '', first: false },
  ...changed,
});
const [alice, bob] = [memberKey.user('alice', 'p'), memberKey.user('bob', 'p')];
const group: GroupFactors = {
  group: 'g',
  scheduler: 'FAIR_SHARE',
  rules: { halfLifeDays: 7, lookbackDays: 28, capacity: { cpu: 10 }, today: '2026-03-02' },
  decayUnitDays: 1,
  defaultWeight: 1,
  members: [
    member('domain:default'),
    member('project:p'),
    member(alice),
    member(bob, { weight: 2, usesDefault: false }),
  ],
};

it('keeps a proposal in the address, and drops what may not be set', () => {
  const text = `half=14&lookback=0&weight=1.55&w=2.5%40${encodeURIComponent(alice)}&w=default%40a%40b&w=0%40x&w=y`;
  const proposal = proposalFrom(new URLSearchParams(text));
  expect(proposal).toEqual({
    halfLifeDays: 14,
    lookbackDays: undefined,
    defaultWeight: undefined,
    weights: new Map([
      [alice, 2.5],
      ['a@b', null],
    ]),
  });
  const params = withProposal(new URLSearchParams('view=what-if&lookback=3'), proposal);
  expect(params.get('view')).toBe('what-if');
  expect(params.has('lookback')).toBe(false);
  expect(proposalFrom(params)).toEqual(proposal);
});

it('changes only what differs from what is set', () => {
  const weights = new Map([
    [alice, null],
    [bob, 2],
    ['domain:default', 3],
    ['user:nobody:p', 4],
  ]);
  expect(changesOf(group, { halfLifeDays: 7, lookbackDays: 56, weights })).toEqual([
    { kind: 'settings', changed: { lookbackDays: 56 } },
    { kind: 'weight', member: group.members[0], weight: 3 },
  ]);
  expect(changesOf(group, { weights: new Map([[bob, null]]) })).toHaveLength(1);
});

it('sees that somebody else has changed something', () => {
  expect(isAsSeen(group, { ...group, members: group.members.toReversed() })).toBe(true);
  expect(isAsSeen(group, { ...group, defaultWeight: 2 })).toBe(false);
  expect(isAsSeen(group, { ...group, members: group.members.slice(1) })).toBe(false);
});

it('advises as the manual does, and warns of what stops the calculation', () => {
  expect(adviceOn(group, {})).toBeNull();
  expect(adviceOn(group, { lookbackDays: 30 })).toBe('lookback');
  expect(adviceOn({ ...group, decayUnitDays: 2 }, {})).toBe('half-life');
  const zero = { ...group, members: [member(alice, { weight: 0, usesDefault: false })] };
  expect(adviceOn(zero, {})).toBe('stops');
  expect(adviceOn(zero, { weights: new Map([[alice, 2]]) })).toBeNull();
});

it('shows who gains and who loses, and nothing where nothing is proposed', () => {
  const used = (cpu: number) => [{ day: '2026-03-02', usage: { cpu: cpu * 28 * 86_400 } }];
  const usage = new Map([
    [alice, used(2)],
    [bob, used(3)],
  ]);
  const plain = allSteps(shiftsUnder(group, usage, {}));
  expect(plain.every(({ before, after }) => before.factor === after.factor && before.rank === after.rank)).toBe(true);
  const shifts = allSteps(shiftsUnder(group, usage, { weights: new Map([[alice, 4]]) }));
  expect(shifts.map(({ member: { key }, before, after }) => [key, before.rank, after.rank])).toEqual([
    [alice, 2, 1],
    [bob, 1, 2],
  ]);
  expect(shifts[0]?.after.factor).toBeCloseTo(2 ** (-0.2 / 4), 6);
});

it('computes a group of 20,000 users in small steps, and what is without a proposal once', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => member(`user:${at}:p`));
  const crowd = { ...group, members: many };
  let computed = 0;
  const usage = new Map<string, []>();
  usage.get = () => {
    computed += 1;
    return [];
  };
  const perStep = (steps: Generator<undefined>): number[] => {
    const counts: number[] = [];
    for (let last = computed; !steps.next().done; last = computed) counts.push(computed - last);
    return counts;
  };
  expect(Math.max(...perStep(shiftsUnder(crowd, usage, { lookbackDays: 14 })))).toBeLessThanOrEqual(STEP);
  expect(computed).toBe(40_000);
  const before = allSteps(nextFactors(crowd, usage));
  computed = 0;
  expect(allSteps(shiftsUnder(crowd, usage, { lookbackDays: 14 }, before))).toHaveLength(20_000);
  expect(computed).toBe(20_000);
});
