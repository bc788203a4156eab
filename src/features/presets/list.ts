import { queryPartial } from '@/api/client';
import { PresetListDocument, PresetReachDocument } from '@/api/gen/presets.legacy';
import { defineList, type Answer } from '@/kit/define-list';
import { wholeAnswer, wholeRows } from '@/kit/list-sources';
import { presetFields, presetId, presetName, type PresetRow } from './fields';
import { obstaclesOf, reachOfPreset } from './preset-input';

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
    fetch: async (_variables, signal): Promise<Answer<PresetRow>> => {
      const [presets, reach] = await Promise.all([queryPartial(PresetListDocument, {}, { signal }), readReach(signal)]);
      const rows = presets.data.resource_presets?.map(
        (preset) => preset && { ...preset, obstacles: obstaclesOf(preset, reach), reach: reachOfPreset(preset, reach) },
      );
      return wholeAnswer(rows, presets.problems);
    },
  }),
});
