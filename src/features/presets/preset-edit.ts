import type { EditSpec } from '@/kit/edit-work';
import type { SlotInfos } from '@/lib/slots';
import { modifyPreset, readPreset } from './api';
import { asRead, propsOf, valuesOf, type Preset, type PresetValues } from './preset-input';

/** How a preset is changed: only what differs is sent. */
export const presetEdit = (id: string, infos: SlotInfos): EditSpec<Preset, PresetValues> => ({
  read: readPreset(id),
  toValues: (now, first) => valuesOf(now, infos, first),
  asRead: (typed) => asRead(typed, infos),
  write: (edit) => modifyPreset(id, propsOf(edit, infos)),
});
