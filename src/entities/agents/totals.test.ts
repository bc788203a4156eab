import { describe, expect, it } from 'vitest';
import { slotsOf, totalsOf, type AgentSlots } from './totals';

const agent = (id: string, group: string, has: object, used: object, more: Partial<AgentSlots> = {}): AgentSlots => ({
  id,
  scaling_group: group,
  status: 'ALIVE',
  schedulable: true,
  available_slots: JSON.stringify(has),
  occupied_slots: JSON.stringify(used),
  ...more,
});

describe('totals of a cluster', () => {
  const groups = totalsOf([
    agent('i-10', 'gpu', { cpu: '10', 'cuda.shares': '4' }, { cpu: '4', 'cuda.shares': '0.25' }),
    agent('i-2', 'gpu', { cpu: '10' }, { cpu: '1' }),
    agent('i-3', 'gpu', { cpu: '100' }, { cpu: '30' }, { schedulable: false }),
    agent('i-4', 'gpu', { cpu: '500' }, {}, { status: 'LOST' }),
    agent('i-5', 'cpu', { cpu: '4' }, { cpu: '6' }),
  ]);

  it('count what is free only where new sessions are started, and nothing of what is lost', () => {
    expect(groups[1]).toMatchObject({ group: 'gpu', alive: 3, schedulable: 2, away: 1 });
    expect(groups[1]?.slots[0]).toEqual({
      slot: 'cpu',
      total: '120',
      used: '35',
      free: '15',
      unschedulable: '70',
      away: '500',
      largest: { amount: '9', agent: 'i-2' },
    });
  });

  it('are exact in fractions, and never less than nothing', () => {
    expect(groups[1]?.slots[1]).toMatchObject({ slot: 'cuda.shares', free: '3.75', largest: { agent: 'i-10' } });
    expect(groups[0]?.slots[0]).toMatchObject({ used: '6', free: '0', largest: null });
  });

  it('leave out an agent whose slots cannot be read', () => {
    expect(slotsOf(agent('i', 'g', {}, {}, { available_slots: '[' }))).toBeNull();
    expect(totalsOf([agent('i', 'g', {}, {}, { available_slots: '[' })])[0]).toMatchObject({ alive: 1, slots: [] });
  });
});
