import { describe, expect, it } from 'vitest';
import type { AgentSlots } from '@/entities/agents/totals';
import type { Volume } from '@/entities/storages/volume';
import { needsOfAgents, needsOfConsole, needsOfQueue, needsOfStorages, needsOfTrouble, worstFirst } from './needs';

const agent = (id: string, scaling_group: string, status: string, lost_at?: string): AgentSlots => ({
  id,
  scaling_group,
  status,
  schedulable: true,
  available_slots: '{}',
  occupied_slots: '{}',
  ...(lost_at && { lost_at }),
});
const volume = (id: string, used: number | null, trouble = false): Volume =>
  ({
    id,
    usage: used === null ? null : JSON.stringify({ used_bytes: used, capacity_bytes: 100 }),
    trouble: trouble ? {} : null,
  }) as unknown as Volume;
const QUIET = { tasksFailed: 0, frozen: false, limited: false, newer: false, mustChangePassword: false };
const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('what needs somebody', () => {
  it('is agents that are lost, the oldest time first told, and resource groups without any that is alive', () => {
    const agents = [
      agent('i-1', 'a', 'ALIVE'),
      agent('i-2', 'a', 'LOST', '2026-11-30T02:00:00Z'),
      agent('i-3', 'b', 'LOST', '2026-11-29T02:00:00Z'),
      agent('i-4', 'b', 'RESTARTING'),
    ];
    const [lost, dead] = needsOfAgents(agents, true);
    expect(lost).toMatchObject({ count: 2, since: '2026-11-29T02:00:00Z', names: [{ name: 'i-2' }, { name: 'i-3' }] });
    expect(dead).toMatchObject({ count: 1, names: [{ name: 'b', to: '/resource-groups?open=b' }] });
    // Somebody who may not open the page of resource groups is led to the agents alone.
    expect(
      needsOfAgents(agents, false).flatMap(({ to, names }) => [to, ...(names ?? []).map((one) => one.to)]),
    ).toEqual([
      '/agents?tab=terminated&sort=-lostAt',
      '/agents?tab=terminated&open=i-2',
      '/agents?tab=terminated&open=i-3',
      undefined,
      undefined,
    ]);
  });

  it('is a queue in which somebody has waited for an hour', () => {
    const counts = {
      running: 0,
      waiting: 3,
      oldest: { id: 'x', name: 'n', group: 'g', since: '2026-11-30T11:01:00Z' },
    };
    expect(needsOfQueue(counts, NOW)).toEqual([]);
    expect(needsOfQueue(counts, NOW + 60_000)).toMatchObject([{ key: 'waiting', count: 3 }]);
    expect(needsOfQueue({ running: 1, waiting: 0, oldest: null }, NOW)).toEqual([]);
  });

  it('is storages from nine tenths on; one that cannot be read is in trouble, not full', () => {
    const [full, away] = needsOfStorages([volume('a', 89), volume('b', 90), volume('c', 120), volume('d', null, true)]);
    expect(full?.names?.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(away?.names?.map(({ name }) => name)).toEqual(['d']);
  });

  it('stands with the worst first, without what there is none of', () => {
    const needs = [
      ...needsOfConsole({ ...QUIET, newer: true, frozen: true }),
      ...needsOfTrouble({ failed: 2, broken: 0, vanished: 1 }),
    ];
    expect(worstFirst(needs).map(({ key }) => key)).toEqual(['failed', 'frozen', 'vanished', 'newer']);
    expect(worstFirst(needsOfConsole(QUIET))).toEqual([]);
  });
});
