import { slotsOnce } from '@/entities/slots/slot-types';
import { editInverse, type Inverses } from '@/kit/inverses';
import { presetEdit } from './preset-edit';

export const inverses: Inverses = {
  edit: editInverse('presets', async (id) => presetEdit(id, await slotsOnce())),
};
