import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { slotDetails } from '@/entities/slots/slot-types';
import { sameValue } from '@/kit/conflict';
import { FormDrawer } from '@/kit/FormDrawer';
import { LimitInput } from '@/kit/LimitInput';
import { SlotInputs } from '@/kit/SlotInputs';
import { slotInfo } from '@/lib/slots';
import { parseBytes, sizeReadings, sizeText } from '@/lib/units';
import { ResourceGroupSelect } from '@/entities/resource-groups/ResourceGroupSelect';
import { createPreset, modifyPreset, readPresets, useWrite } from './api';
import { presetId, presetName } from './fields';
import { problemsOf, propsOf, SLOT, slotNames, valuesOf, type Preset, type PresetValues } from './preset-input';

interface Props {
  /** The preset to change; none to make a new one; with `copy`, a new one that starts like this. */
  preset?: Preset;
  copy?: boolean;
  onClose: () => void;
}

/** Makes or changes a preset. Amounts stand in their units; what is sent is bytes and plain numbers. */
// i18n: presets:problem.*
export function PresetForm({ preset, copy = false, onClose }: Props) {
  const { t, i18n } = useTranslation(['presets', 'limits']);
  const client = useQueryClient();
  const write = useWrite();
  const details = useQuery(slotDetails());
  // Without the cluster's words for slots the form still works with what names tell.
  const infos = details.data ?? (details.isError ? new Map() : undefined);
  const editing = preset !== undefined && !copy;
  const names = infos ? slotNames(infos, preset) : [];
  const start = infos && valuesOf(preset, infos);
  const label = (name: string) =>
    name.startsWith(SLOT) ? slotInfo(name.slice(SLOT.length), infos ?? new Map()).label : t(`presets:fields.${name}`);

  const sent = useRef<{ values: PresetValues; changed: Partial<PresetValues> }>(undefined);

  const submit = async (values: PresetValues, changed: Partial<PresetValues>) => {
    if (!infos) return;
    sent.current = { values, changed };
    const others = (
      await client.fetchQuery({
        queryKey: ['presets', 'all'],
        queryFn: ({ signal }) => readPresets(signal),
        staleTime: 0,
      })
    ).filter((one) => !editing || one.id !== preset.id);
    const problems = Object.entries(problemsOf(values, infos, others));
    if (problems.length > 0)
      throw new AppError('invalid', {
        fields: Object.fromEntries(problems.map(([field, problem]) => [field, t(`presets:problem.${problem}`)])),
      });
    if (editing) return write(() => modifyPreset(presetId(preset), propsOf(values, changed, infos, names)));
    const { resource_slots = '{}', shared_memory, scaling_group_name } = propsOf(values, values, infos, names);
    return write(() =>
      createPreset(values.name.trim(), {
        resource_slots,
        ...(shared_memory && { shared_memory }),
        ...(scaling_group_name && { scaling_group_name }),
      }),
    );
  };
  const reread = async () => {
    const now = (await readPresets()).find((one) => one.id === preset?.id);
    if (!now || !infos) throw new AppError('not-found');
    return valuesOf(now, infos);
  };
  const readBack = async () => {
    if (!sent.current) return 'unknown' as const;
    const { values, changed } = sent.current;
    if (editing) {
      const now = await reread();
      return Object.keys(changed).every((name) => sameValue(now[name], values[name])) ? 'applied' : 'not-applied';
    }
    const made = (one: Preset) =>
      one.name === values.name.trim() && (one.scaling_group_name ?? null) === (values.group ?? null);
    return (await readPresets()).some(made) ? 'applied' : 'not-applied';
  };
  return (
    <FormDrawer<PresetValues>
      formId={editing ? `presets/edit/${presetId(preset)}` : 'presets/new'}
      title={editing ? t('presets:editOne', { name: presetName(preset) }) : t('presets:create')}
      initial={start && (copy ? { ...start, name: '' } : start)}
      labels={label}
      submitLabel={editing ? t('presets:save') : t('presets:create')}
      submit={submit}
      {...(editing && { reread })}
      readBack={readBack}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="name" label={label('name')} required extra={t('presets:nameHelp')}>
        <Input maxLength={256} autoComplete="off" />
      </Form.Item>
      <Form.Item name="group" label={label('group')} extra={t('presets:groupHelp')}>
        <ResourceGroupSelect label={label('group')} allowClear />
      </Form.Item>
      {infos ? <SlotInputs prefix={SLOT} names={names} infos={infos} unlimited={false} /> : null}
      <Form.Item name="sharedMemory" label={label('sharedMemory')} extra={t('presets:sharedMemoryHelp')}>
        <LimitInput
          label={label('sharedMemory')}
          placeholder={t('limits:memoryExample')}
          read={(text) => {
            const bytes = parseBytes(text);
            return bytes === null ? null : sizeReadings(bytes, i18n.language).join(' = ');
          }}
          tidy={(text) => {
            const bytes = parseBytes(text);
            return bytes === null ? null : sizeText(bytes);
          }}
          bytes
        />
      </Form.Item>
    </FormDrawer>
  );
}
