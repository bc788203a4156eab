import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { presetId, presetName } from './fields';
import { presetEdit } from './preset-edit';
import type { Preset, PresetValues } from './preset-input';
import { PresetFields, usePresetLabel } from './PresetFields';
import { useCheck } from './use-check';

/** Changes a preset; only what was changed is sent, after a look at what the server has now. */
export function EditPreset({ preset, onClose }: { preset: Preset; onClose: () => void }) {
  const { t } = useTranslation('presets');
  const { write } = useWrites('presets');
  const slots = useFormSlots();
  const { infos } = slots;
  const check = useCheck(infos);
  const id = presetId(preset);
  const spec = presetEdit(id, infos);
  const { row, ...form } = useEditForm<Preset, PresetValues>({
    ...spec,
    toValues: slots.loading ? undefined : spec.toValues,
    write: async (edit) => {
      await check(edit.values, id);
      await write(() => spec.write(edit));
    },
  });
  return (
    <FormDrawer<PresetValues>
      {...form}
      formId={`presets/edit/${id}`}
      title={t('editOne', { name: presetName(preset) })}
      labels={usePresetLabel(slots)}
      submitLabel={t('save')}
      says={({ values: { name } }) => ({
        did: 'changed',
        name,
        row: id,
        link: { to: paths.presets({ open: id }) },
        inverse: { kind: 'presets/edit', of: id },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <PresetFields slots={slots} preset={row} />
    </FormDrawer>
  );
}
