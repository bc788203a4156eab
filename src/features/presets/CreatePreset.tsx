import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { createPreset, readPresets } from './api';
import { presetId } from './fields';
import { asRead, newPropsOf, valuesOf, type Preset, type PresetValues } from './preset-input';
import { PresetFields, usePresetLabel } from './PresetFields';
import { useCheck } from './use-check';

interface Props {
  /** The preset that it starts like. */
  like?: Preset | undefined;
  onClose: () => void;
}

/** Makes a preset. */
export function CreatePreset({ like, onClose }: Props) {
  const { t } = useTranslation('presets');
  const { write } = useWrites('presets');
  const slots = useFormSlots();
  const { infos } = slots;
  const check = useCheck(infos);
  /** The server does not say when a preset was made, so those that were there before are remembered. */
  const before = useRef<ReadonlySet<string>>(new Set());
  const submit = async (values: PresetValues) => {
    before.current = new Set((await check(values)).map(presetId));
    await write(() => createPreset(values.name.trim(), newPropsOf(values, infos)));
  };
  const readBack = (sent: Sent<PresetValues>) =>
    shaped(readPresets, (presets) => {
      const typed = { ...sent.values, ...asRead(sent.values, infos) };
      const found = presets.filter((one) => {
        const sameName = one.name === typed.name && (one.scaling_group_name ?? null) === (typed.group ?? null);
        return sameName && !before.current.has(presetId(one));
      });
      const made = found.map((one) => ({ values: valuesOf(one, infos, like), at: null }));
      return readBackCreate({ ...sent, values: typed }, made);
    });
  return (
    <FormDrawer<PresetValues>
      formId={like ? `presets/copy/${presetId(like)}` : 'presets/new'}
      title={t('create')}
      initial={slots.loading ? undefined : { ...valuesOf(like, infos), name: '' }}
      labels={usePresetLabel(slots)}
      submitLabel={t('create')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name } }) => ({ did: 'created', name, link: { to: paths.presets({ q: name }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <PresetFields slots={slots} preset={like} />
    </FormDrawer>
  );
}
