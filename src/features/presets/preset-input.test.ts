import { describe, expect, it } from 'vitest';
import type { PresetReachQuery } from '@/api/gen/presets.legacy';
import type { SlotInfos } from '@/lib/slots';
import { obstaclesOf, problemsOf, propsOf, valuesOf, type Preset, type PresetValues } from './preset-input';

const infos: SlotInfos = new Map([
  ['cpu', { name: 'cpu', label: 'CPU', known: true, format: { unit: 'Core', binary: false, roundLength: 0 } }],
  ['mem', { name: 'mem', label: 'RAM', known: true, format: { unit: 'GiB', binary: true, roundLength: 0 } }],
]);
const preset = (over: Partial<Preset> = {}): Preset => ({
  id: '1',
  name: 'small',
  resource_slots: '{"cpu":"2","mem":"4294967296","cuda.shares":"0.5"}',
  shared_memory: 1073741824,
  scaling_group_name: null,
  ...over,
});

/** What is sent for a change of a preset. */
const edit = (typed: Partial<PresetValues>, now = preset()) => {
  const before = valuesOf(now, infos);
  const changed = typed as PresetValues;
  return propsOf({ values: { ...before, ...changed }, changed, before, now }, infos);
};

describe('a preset whose slots cannot be read', () => {
  const broken = preset({ resource_slots: null });
  it('is not said to be able to start, nor one of which an amount says nothing', () => {
    const agents = [
      { id: 'a', scaling_group: 'default', available_slots: '{"cpu":"64","mem":"1e12"}', schedulable: true },
    ];
    const reach = { agent_list: { items: agents, total_count: 1 }, keypair_resource_policies: [] } as PresetReachQuery;
    expect(obstaclesOf(broken, reach)).toEqual(['unknown']);
    expect(obstaclesOf(preset({ resource_slots: '{"cpu":"x","mem":"1"}' }), reach)).toEqual(['unknown']);
  });

  it('keeps them unless somebody enters others, which are then all there is', () => {
    expect(edit({ name: 'other' }, broken)).toEqual({ name: 'other' });
    expect(JSON.parse(edit({ 'slot:cpu': '1', 'slot:mem': '1 GiB' }, broken).resource_slots ?? '')).toEqual({
      cpu: '1',
      mem: '1073741824',
    });
  });
});

describe('a preset in the form', () => {
  it('comes back as it went in, slots that the cluster lacks included', () => {
    const values = valuesOf(preset(), infos);
    expect(values).toMatchObject({
      name: 'small',
      group: null,
      sharedMemory: '1 GiB',
      'slot:cpu': '2',
      'slot:mem': '4 GiB',
      'slot:cuda.shares': '0.5',
    });
    expect(JSON.parse(edit({ 'slot:cpu': '3' }).resource_slots ?? '')).toEqual({
      cpu: '3',
      mem: '4294967296',
      'cuda.shares': '0.5',
    });
  });

  it('sends only what was changed; an emptied shared memory is taken away', () => {
    expect(edit({ sharedMemory: '' })).toEqual({ shared_memory: null });
    expect(edit({ sharedMemory: '512 MiB' })).toEqual({ shared_memory: '536870912' });
  });

  it('says what is wrong at its field', () => {
    const values = valuesOf(preset(), infos);
    expect(problemsOf(values, infos, [])).toEqual({});
    expect(problemsOf({ ...values, 'slot:mem': ' ' }, infos, [])).toEqual({ 'slot:mem': 'required' });
    expect(problemsOf({ ...values, sharedMemory: '4 GiB' }, infos, [])).toEqual({ sharedMemory: 'too-large' });
    expect(problemsOf({ ...values, sharedMemory: 'much' }, infos, [])).toEqual({ sharedMemory: 'shape' });
    expect(problemsOf({ ...values, name: '' }, infos, [])).toEqual({ name: 'required' });
    expect(problemsOf({ ...values, name: '../x' }, infos, [])).toEqual({ name: 'name' });
  });

  it('takes a name once for each resource group', () => {
    const values = valuesOf(preset(), infos);
    expect(problemsOf(values, infos, [preset({ id: '2' })])).toEqual({ name: 'taken' });
    expect(problemsOf({ ...values, group: 'gpu' }, infos, [preset({ id: '2' })])).toEqual({});
  });
});

describe('what stands in a preset’s way', () => {
  const reach = (
    agents: [group: string, slots: object][],
    policies: [rest: string, slots: object][],
  ): PresetReachQuery => ({
    agent_list: {
      items: agents.map(([scaling_group, slots]) => ({
        id: 'a',
        scaling_group,
        available_slots: JSON.stringify(slots),
        schedulable: true,
      })),
      total_count: agents.length,
    },
    keypair_resource_policies: policies.map(([default_for_unspecified, slots]) => ({
      name: 'p',
      default_for_unspecified,
      total_resource_slots: JSON.stringify(slots),
    })),
  });
  const large = { cpu: '64', mem: '498920849408', 'cuda.shares': '8' };

  it('is nothing where an agent and a policy are large enough', () => {
    expect(obstaclesOf(preset(), reach([['default', large]], [['UNLIMITED', {}]]))).toEqual([]);
  });

  it.each([
    [
      'an agent lacks a slot',
      reach([['default', { cpu: '64', mem: '498920849408' }]], [['UNLIMITED', {}]]),
      ['no-agent'],
    ],
    [
      'no agent is large enough alone',
      reach(
        [
          ['a', { ...large, cpu: '1' }],
          ['b', { ...large, mem: '1' }],
        ],
        [['UNLIMITED', {}]],
      ),
      ['no-agent'],
    ],
    ['the group has no agents', reach([], [['UNLIMITED', {}]]), ['group-empty']],
    [
      'a policy that limits leaves the slot out',
      reach([['default', large]], [['LIMITED', { cpu: '9', mem: '9999999999' }]]),
      ['no-policy'],
    ],
    ['no policy allows so much', reach([['default', large]], [['UNLIMITED', { cpu: '1' }]]), ['no-policy']],
    ['both', reach([], [['LIMITED', {}]]), ['group-empty', 'no-policy']],
  ])('when %s', (_, answer, expected) => {
    expect(obstaclesOf(preset(), answer)).toEqual(expected);
  });

  it('looks at the agents of the preset’s own group alone, and takes unlimited for enough', () => {
    const own = preset({ scaling_group_name: 'gpu' });
    expect(obstaclesOf(own, reach([['default', large]], [['UNLIMITED', {}]]))).toEqual(['group-empty']);
    expect(
      obstaclesOf(
        preset(),
        reach([['default', large]], [['LIMITED', { cpu: 'Infinity', mem: 'Infinity', 'cuda.shares': 'Infinity' }]]),
      ),
    ).toEqual([]);
  });

  it('claims nothing of lists that could not be read', () => {
    expect(obstaclesOf(preset(), { agent_list: null, keypair_resource_policies: null })).toEqual(['unknown']);
  });
});
