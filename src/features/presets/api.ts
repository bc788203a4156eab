import { mutate } from '@/api/client';
import { fresh, shaped } from '@/api/fresh';
import { present } from '@/api/errors';
import {
  CreatePresetDocument,
  DeletePresetDocument,
  ModifyPresetDocument,
  PresetListDocument,
  type CreatePresetMutationVariables,
  type ModifyPresetMutationVariables,
} from '@/api/gen/presets.legacy';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { presetId } from './fields';
import type { Preset } from './preset-input';

/** All presets: the server has no read of one. */
export const readPresets = fresh(async (ask): Promise<Preset[]> =>
  present((await ask.queryPartly(PresetListDocument, {})).resource_presets).filter((one) => one !== null),
);

export const readPreset = (id: string) =>
  shaped(readPresets, (presets) => presets.find((one) => one.id === id) ?? null);

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
