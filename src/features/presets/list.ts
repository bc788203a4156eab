import { queryPartial } from '@/api/client';
import { PresetReachDocument } from '@/api/gen/presets.legacy';
import { defineList } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { readPresets } from './api';
import { presetFields, presetId, presetName, type PresetRow } from './fields';
import { obstaclesOf } from './preset-input';

/** Agents that are looked at; a cluster has hundreds. */
const AGENTS = 1000;

/** What a role may not read (agents, for a domain admin) hinders nothing. */
const readReach = (signal: AbortSignal) =>
  queryPartial(PresetReachDocument, { limit: AGENTS }, { signal }).then(
    ({ data }) => data,
    () => ({ agent_list: null, keypair_resource_policies: null }),
  );

/** Every preset with what stands in its way. */
export const presetsList = defineList({
  entity: 'presets',
  fields: presetFields,
  idOf: presetId,
  nameOf: presetName,
  sort: 'name',
  rows: wholeRows({
    search: ['name', 'group'],
    variables: () => ({}),
    fetch: async (_variables, signal): Promise<PresetRow[]> => {
      const [presets, reach] = await Promise.all([readPresets(signal), readReach(signal)]);
      return presets.map((preset) => ({ ...preset, obstacles: obstaclesOf(preset, reach) }));
    },
  }),
});
