/** What is typed about a preset, what is sent, and what could ever satisfy it. */
import type { CreatePresetMutationVariables, PresetListQuery, PresetReachQuery } from '@/api/gen/presets.legacy';
import { obstaclesIn, reachOf, type Obstacle, type Reach } from '@/entities/session-start/reach';
import { isSlot, rebasedSlots, SLOT, slotsAsRead, slotsJson } from '@/kit/slot-values';
import type { Edit } from '@/kit/edit-work';
import { parseSlot, slotInfo, slotOrder, slotText, type SlotInfos } from '@/lib/slots';
import { parseBytes, parseSlots, readBytes, sizeText, UNLIMITED, type Quantity } from '@/lib/units';

export type Preset = NonNullable<NonNullable<PresetListQuery['resource_presets']>[number]>;

/** The form: texts by field; a slot's field is named `slot:<slot>` and is empty where the preset leaves the slot out. */
export type PresetValues = { name: string; group: string | null; sharedMemory: string } & Record<string, string | null>;

/** Slots without which the manager refuses a preset. */
export const INTRINSIC = ['cpu', 'mem'] as const;

export const slotsOf = (preset: Preset): Map<string, Quantity> => parseSlots(preset.resource_slots) ?? new Map();

/** The server has slots for every preset; none, or text that is none, could not be read. */
export const isUnreadable = ({ resource_slots: slots }: Preset): boolean => parseSlots(slots) === null;

/** The slots that a form offers: all that the cluster has, and those that the preset has although the cluster does not. */
export const slotNames = (infos: SlotInfos, ...presets: (Preset | undefined)[]): string[] =>
  slotOrder([
    ...INTRINSIC,
    ...infos.keys(),
    ...presets.flatMap((preset) => (preset ? [...slotsOf(preset).keys()] : [])),
  ]);

const bytesText = (value: unknown): string => {
  const bytes = value === null || value === undefined ? null : readBytes(value);
  return bytes === null || bytes === UNLIMITED ? '' : sizeText(bytes);
};

/** A preset as the form shows it. `first`: as the form began with it. */
export function valuesOf(preset: Preset | undefined, infos: SlotInfos, first?: Preset): PresetValues {
  const slots = preset ? slotsOf(preset) : new Map<string, Quantity>();
  const texts = slotNames(infos, preset, first).map((name) => {
    const amount = slots.get(name);
    const known = amount !== undefined && amount !== null && amount !== UNLIMITED;
    return [SLOT + name, known ? slotText(amount, slotInfo(name, infos)) : ''];
  });
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    name: preset?.name ?? '',
    group: preset?.scaling_group_name ?? null,
    sharedMemory: bytesText(preset?.shared_memory),
  };
}

/** Typed values as the server will give them back. */
export const asRead = (typed: Partial<PresetValues>, infos: SlotInfos): Partial<PresetValues> => ({
  ...slotsAsRead(typed, infos),
  ...(typeof typed.name === 'string' && { name: typed.name.trim() }),
  ...(typeof typed.sharedMemory === 'string' && { sharedMemory: bytesText(parseBytes(typed.sharedMemory)) }),
});

export type Problem = 'required' | 'shape' | 'too-large' | 'taken' | 'name';

/** What is wrong with the fields that depend on others, by field. Amounts by themselves are checked where they are typed. */
export function problemsOf(values: PresetValues, infos: SlotInfos, others: readonly Preset[]): Record<string, Problem> {
  const found: Record<string, Problem> = {};
  for (const name of INTRINSIC) if (!values[SLOT + name]?.trim()) found[SLOT + name] = 'required';
  const name = values.name.trim();
  if (name === '') found.name = 'required';
  else if (!/^[\p{L}\p{N}][\p{L}\p{N}._\- ]{0,255}$/u.test(name)) found.name = 'name';
  else if (others.some((one) => one.name === name && (one.scaling_group_name ?? null) === (values.group ?? null)))
    found.name = 'taken';
  if (values.sharedMemory.trim() !== '') {
    const shared = parseBytes(values.sharedMemory);
    const memory = parseSlot(values[`${SLOT}mem`] ?? '', slotInfo('mem', infos));
    if (shared === null) found.sharedMemory = 'shape';
    else if (memory !== null && shared >= BigInt(memory)) found.sharedMemory = 'too-large';
  }
  return found;
}

/** The input's fields that a change touches. The server replaces slots whole, so they are what it has now with the change. */
export function propsOf({ values, changed, before, now }: Edit<Preset, PresetValues>, infos: SlotInfos) {
  const shared = parseBytes(values.sharedMemory);
  return {
    ...(Object.keys(changed).some(isSlot) && {
      resource_slots: rebasedSlots(now.resource_slots, before, values, infos),
    }),
    ...('sharedMemory' in changed && { shared_memory: shared === null ? null : String(shared) }),
    ...('group' in changed && { scaling_group_name: values.group ?? null }),
    ...('name' in changed && { name: values.name.trim() }),
  };
}

/** What to send for a new one. */
export function newPropsOf(values: PresetValues, infos: SlotInfos): CreatePresetMutationVariables['props'] {
  const shared = parseBytes(values.sharedMemory);
  return {
    resource_slots: slotsJson(values, infos),
    ...(shared !== null && { shared_memory: String(shared) }),
    ...(values.group && { scaling_group_name: values.group }),
  };
}

export const reachOfPreset = (preset: Preset, { agent_list, keypair_resource_policies }: PresetReachQuery): Reach =>
  reachOf(slotsOf(preset), preset.scaling_group_name, agent_list?.items, keypair_resource_policies);

/** Why nobody could ever start what a preset asks for. */
export function obstaclesOf(preset: Preset, read: PresetReachQuery): Obstacle[] {
  if (isUnreadable(preset)) return ['unknown'];
  const reach = reachOfPreset(preset, read);
  const amounts = [...slotsOf(preset).values()];
  return obstaclesIn(reach, reach.agents === null || !read.keypair_resource_policies || amounts.includes(null));
}
