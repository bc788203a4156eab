import { describe, expect, it } from 'vitest';
import { UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import { checksOf, deciding, heldBy, readLimits, tightest } from './checks';
import type { Agent, Facts, FolderFacts, Holder, ImageFacts, Wish } from './types';

const slots = (given: Record<string, Decimal>): Map<string, Decimal> => new Map(Object.entries(given));
const holder = (limits: string, used: Record<string, Decimal> | null = {}, rest: Quantity = UNLIMITED): Holder => ({
  limits: readLimits(limits),
  rest,
  used: used && slots(used),
});
const agent = (has: Record<string, Decimal>, used: Record<string, Decimal> = {}, schedulable = true): Agent => ({
  id: 'i-1',
  architecture: 'x86_64',
  schedulable,
  has: slots(has),
  used: slots(used),
});
const wish: Wish = { slots: slots({ cpu: '4', mem: '8589934592' }), type: 'interactive', containers: 1 };
const fine: Facts = {
  userActive: true,
  keypair: { active: true },
  policy: { sessions: 5, containers: 1, waiting: null, ...holder('{}') },
  live: { all: 1, waiting: 0 },
  project: { active: true, member: true, ...holder('{}') },
  domain: { active: true, registries: ['cr.example'], ...holder('{}') },
  group: { allowed: true, active: true, types: ['interactive', 'batch'] },
  agents: [agent({ cpu: '64', mem: '68719476736' })],
  queueLimits: false,
};
const image: ImageFacts = {
  id: 'a1',
  reference: 'cr.example/stable/python:3.12',
  registry: 'cr.example',
  architecture: 'x86_64',
  least: slots({ cpu: '2', mem: '335544320' }),
  accelerators: ['cuda'],
  agents: ['i-1'],
};
const folder: FolderFacts = {
  name: 'data',
  host: 'local:fast',
  ready: true,
  mountable: true,
  quota: { used: '5', limit: '10' },
  place: { name: 'data', id: 'local:fast user:1' },
};
const verdict = (facts: Partial<Facts>, asked: Partial<Wish> = {}) => {
  const found = deciding(checksOf({ ...fine, ...facts }, { ...wish, ...asked }));
  return found && `${found.verdict}: ${found.source} ${found.id}${found.slot ? ` ${found.slot}` : ''}`;
};

describe('whether a session starts', () => {
  it('finds nothing in the way of what fits everywhere', () => {
    expect(verdict({})).toBeNull();
  });

  it.each<[string, Partial<Facts>, Partial<Wish>?]>([
    ['refused: user userActive', { userActive: false }],
    ['refused: keypair keypair', { keypair: { active: false } }],
    ['refused: keypair keypair', { keypair: undefined }],
    ['refused: project member', { project: { active: true, member: false, ...holder('{}') } }],
    ['refused: group groupAllowed', { group: { allowed: false, active: true, types: [] } }],
    ['refused: group type', {}, { type: 'inference' }],
    ['refused: policy sessions', { live: { all: 5, waiting: 0 } }],
    ['refused: policy containers', {}, { containers: 2 }],
    ['never: policy slots cpu', { policy: { sessions: 5, containers: 1, waiting: null, ...holder('{"cpu":"2"}') } }],
    [
      'waits: project slots mem',
      { project: { active: true, member: true, ...holder('{"mem":"8589934592"}', { mem: '1' }) } },
    ],
    [
      'waits: domain slots cpu',
      { domain: { active: true, registries: ['cr.example'], ...holder('{"cpu":"8"}', { cpu: '4.5' }) } },
    ],
    ['refused: agents noAgent', { agents: [] }],
    ['refused: agents unserved rocm.device', {}, { slots: slots({ cpu: '1', 'rocm.device': '1' }) }],
    ['refused: domain registry', { image: { ...image, registry: 'other.example' } }],
    ['refused: image least cpu', { image }, { slots: slots({ cpu: '1', mem: '1073741824' }) }],
    ['never: agents architecture', { image: { ...image, architecture: 'aarch64' } }],
    ['refused: quota folder', { folders: [{ ...folder, ready: false }] }],
    ['refused: project mount', { folders: [{ ...folder, mountable: false }] }],
    ['waits: policy sessions', { live: { all: 5, waiting: 0 }, queueLimits: true }],
    ['never: agents tooLarge', { agents: [agent({ cpu: '64', mem: '1' }), agent({ cpu: '1', mem: '68719476736' })] }],
    ['waits: agents unschedulable', { agents: [agent({ cpu: '64', mem: '68719476736' }, {}, false)] }],
    ['waits: agents room', { agents: [agent({ cpu: '64', mem: '68719476736' }, { cpu: '61' })] }],
  ])('says %s', (expected, facts, asked) => {
    expect(verdict(facts, asked)).toBe(expected);
  });

  it('takes slots that a strict policy does not name as forbidden, and those of an open one as free', () => {
    const strict = holder('{"cpu":"8"}', {}, '0');
    expect(verdict({ policy: { sessions: 5, containers: 1, waiting: null, ...strict } })).toBe(
      'never: policy slots mem',
    );
  });

  it('never calls fine what could not be read', () => {
    expect(verdict({ agents: null })).toBe('unknown: agents room');
    expect(verdict({ domain: { active: true, registries: ['cr.example'], ...holder('{"cpu":"8"}', null) } })).toBe(
      'unknown: domain slots cpu',
    );
    expect(verdict({ live: null })).toBe('unknown: policy sessions');
  });

  it('puts a refusal before what only waits', () => {
    expect(verdict({ agents: [agent({ cpu: '1', mem: '1' })], live: { all: 9, waiting: 0 } })).toBe(
      'refused: policy sessions',
    );
  });
});

it('names the tightest limit of a slot by what is left of it', () => {
  const facts: Facts = {
    ...fine,
    policy: { sessions: 5, containers: 1, waiting: null, ...holder('{"cpu":"8"}', { cpu: '1' }) },
    domain: { active: true, registries: ['cr.example'], ...holder('{"cpu":"100"}', { cpu: '97.5' }) },
  };
  expect(tightest(facts, 'cpu')).toEqual([
    { source: 'domain', limit: '100', left: '2.5' },
    { source: 'policy', limit: '8', left: '7' },
  ]);
});

it('adds up what sessions hold exactly', () => {
  const held = heldBy([
    { occupied_slots: '{"cpu": "0.1"}' },
    { occupied_slots: '{"cpu": "0.2"}' },
    { occupied_slots: '{}' },
  ]);
  expect([...held]).toEqual([['cpu', '0.3']]);
});

it('asks for what the image needs where nothing was asked for', () => {
  const small = { ...fine, image, agents: [agent({ cpu: '1', mem: '68719476736' })] };
  expect(deciding(checksOf(small, { ...wish, slots: slots({ cpu: '0' }) }))?.id).toBe('tooLarge');
});

it('notes what a session starts with and stumbles over later', () => {
  const full = { ...folder, quota: { used: '10', limit: '10' } } as const;
  const facts: Facts = {
    ...fine,
    image: { ...image, agents: [] },
    folders: [full],
    agents: [agent({ cpu: '64', mem: '68719476736', 'rocm.device': '1' })],
  };
  const checks = checksOf(facts, { ...wish, slots: slots({ cpu: '4', 'rocm.device': '1' }) });
  expect(deciding(checks)).toBeNull();
  expect(checks.filter(({ verdict: is }) => is === 'note').map(({ id }) => id)).toEqual([
    'accelerator',
    'notInstalled',
    'quota',
  ]);
});
