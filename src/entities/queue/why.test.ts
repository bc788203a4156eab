import { describe, expect, it } from 'vitest';
import type { AgentSlots } from '@/entities/agents/totals';
import { UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import { overOf } from './figures';
import { fitsOf, isHopeless, onOneAgent, whyOf, type Asking, type Attempt } from './why';

const NOW = new Date('2026-12-01T12:00:00Z');
const agent = (id: string, has: object, used: object = {}, more: Partial<AgentSlots> = {}): AgentSlots => ({
  id,
  scaling_group: 'rg',
  status: 'ALIVE',
  schedulable: true,
  available_slots: JSON.stringify(has),
  occupied_slots: JSON.stringify(used),
  ...more,
});
const slots = (given: Record<string, Quantity>) => new Map(Object.entries(given));
const asking = (given: Record<string, Quantity>, more: Partial<Asking> = {}): Asking => ({
  slots: slots(given),
  startsAt: null,
  spread: false,
  kernels: 1,
  ...more,
});
const attempt = (message: string): Attempt => ({
  result: 'NEED_RETRY',
  message,
  attempts: 2,
  createdAt: NOW.toISOString(),
  updatedAt: NOW.toISOString(),
});
const OVER = 'Group resource quota exceeded. (Your group resource quota is exceeded. (cpu=2 mem=Infinity))';
const kinds = (...given: Parameters<typeof whyOf>) => whyOf(...given).map(({ kind }) => kind);

describe('why a session waits', () => {
  const fine = [agent('i-1', { cpu: '4' })];

  it('is its start time, then the agents of its group, then what the scheduler said', () => {
    const late = asking({ cpu: '1' }, { startsAt: '2026-12-02T00:00:00Z' });
    expect(kinds(late, attempt(OVER), [], NOW)).toEqual(['startsAt']);
    expect(kinds(asking({ cpu: '1' }, { startsAt: '2026-11-30T00:00:00Z' }), attempt(OVER), fine, NOW)).toEqual([
      'limit',
    ]);
    const closed = agent('i-2', { cpu: '4' }, {}, { schedulable: false });
    expect(whyOf(asking({ cpu: '1' }), attempt(OVER), [closed], NOW)).toEqual([{ kind: 'noAgent', alive: 1 }]);
    const lost = agent('i-3', { cpu: '4' }, {}, { status: 'LOST' });
    expect(whyOf(asking({ cpu: '1' }), null, [lost], NOW)).toEqual([{ kind: 'noAgent', alive: 0 }]);
  });

  it('is not made up where it was not read, or nothing was tried', () => {
    expect(kinds(asking({ cpu: '1' }), undefined, fine, NOW)).toEqual(['unread']);
    expect(kinds(asking({ cpu: '1' }), undefined, null, NOW)).toEqual(['unread']);
    expect(kinds(asking({ cpu: '1' }), null, fine, NOW)).toEqual(['untried']);
    expect(kinds(asking({ cpu: '1' }), attempt('words of a later release'), fine, NOW)).toEqual(['unknown']);
  });

  it('is beyond hope only where nothing that ends can help', () => {
    const room = [{ kind: 'room', agents: [] }] as const;
    expect(isHopeless(asking({ cpu: '5' }), room, fine)).toBe(true);
    expect(isHopeless(asking({ cpu: '4' }), room, [agent('i-1', { cpu: '4' }, { cpu: '3' })])).toBe(false);
    expect(isHopeless(asking({ cpu: '8' }, { spread: true, kernels: 2 }), room, fine)).toBe(false);
    // Nobody knows of which agents.
    expect(isHopeless(asking({ cpu: '5' }), room, null)).toBe(false);
    const over = whyOf(asking({ cpu: '3' }), attempt(OVER), fine, NOW);
    expect(isHopeless(asking({ cpu: '3' }), over, fine)).toBe(true);
    expect(isHopeless(asking({ cpu: '2' }), over, fine)).toBe(false);
  });
});

describe('how far agents are from having room', () => {
  it('counts what is missing beside what is wanted, and puts those that take nothing last', () => {
    const wanted = onOneAgent(asking({ cpu: '4', mem: '1000', 'cuda.device': '0' }));
    const fits = fitsOf(
      [
        agent('i-closed', { cpu: '9', mem: '9000' }, {}, { schedulable: false }),
        agent('i-cpu', { cpu: '4', mem: '9000' }, { cpu: '1' }),
        agent('i-mem', { cpu: '9', mem: '100' }),
        agent('i-lost', { cpu: '9', mem: '9000' }, {}, { status: 'LOST' }),
      ],
      wanted,
    );
    expect(fits.map((one) => one.agent)).toEqual(['i-cpu', 'i-mem', 'i-closed']);
    expect(fits[0]).toMatchObject({ missing: [{ slot: 'cpu', missing: '1', wanted: '4', free: '3' }], never: [] });
    expect(fits[1]).toMatchObject({ missing: [{ slot: 'mem', missing: '900' }], never: ['mem'] });
    expect(fits[2]?.missing).toEqual([]);
  });
});

it('works out what of a limit a session would exceed', () => {
  const limits = slots({ cpu: '2', mem: UNLIMITED, 'cuda.device': '1' });
  const used = new Map<string, Decimal>([['cpu', '1.5']]);
  expect(overOf(limits, used, slots({ cpu: '1', mem: '99', 'cuda.device': '1' }))).toEqual([
    { slot: 'cpu', limit: '2', used: '1.5', wanted: '1' },
  ]);
});
