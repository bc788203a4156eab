import { mutate, queryPartial } from '@/api/client';
import { fresh, shaped } from '@/api/fresh';
import { present } from '@/api/errors';
import {
  CreatePresetDocument,
  DeletePresetDocument,
  ModifyPresetDocument,
  PresetListDocument,
  PresetReachDocument,
  type CreatePresetMutationVariables,
  type ModifyPresetMutationVariables,
} from '@/api/gen/presets.legacy';
import { writesTo } from '@/kit/use-write';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import type { ClientSource } from '@/kit/use-resource-list';
import { presetFields, presetId, type PresetRow } from './fields';
import { obstaclesOf, type Preset } from './preset-input';

/** Agents that are looked at; a cluster has hundreds. */
const AGENTS = 1000;

/** All presets: the server has no read of one. */
export const readPresets = fresh(async (ask): Promise<Preset[]> =>
  present((await ask.query(PresetListDocument, {})).resource_presets).filter((one) => one !== null),
);

export const readPreset = (id: string) =>
  shaped(readPresets, (presets) => presets.find((one) => one.id === id) ?? null);

/** Every preset with what stands in its way. What a role may not read (agents, for a domain admin) hinders nothing. */
export const presetsSource: ClientSource<PresetRow> = {
  entity: 'presets',
  idOf: presetId,
  variables: {},
  fetchAll: async (signal) => {
    const [presets, reach] = await Promise.all([
      readPresets(signal),
      queryPartial(PresetReachDocument, { limit: AGENTS }, { signal }).then(
        ({ data }) => data,
        () => ({ agent_list: null, keypair_resource_policies: null }),
      ),
    ]);
    return presets.map((preset) => ({ ...preset, obstacles: obstaclesOf(preset, reach) }));
  },
  fields: presetFields,
  search: ['name', 'group'],
};

export const createPreset = async (name: string, props: CreatePresetMutationVariables['props']): Promise<void> =>
  void (await mutate(CreatePresetDocument, { name, props }));

export const modifyPreset = async (id: string, props: ModifyPresetMutationVariables['props']): Promise<void> =>
  void (await mutate(ModifyPresetDocument, { id, props }));

/** For read-backs: whether the server has these presets no more. */
export const areGone = lookAt(
  async () => new Map((await readPresets()).map((one) => [presetId(one), one])),
  presetId,
  (now) => outcomeOf(now === undefined),
);

export const deletePreset = async (id: string): Promise<void> => void (await mutate(DeletePresetDocument, { id }));

/** Runs a write; afterwards the presets are read again. */
export const useWrite = writesTo('presets');
