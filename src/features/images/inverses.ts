import { AppError } from '@/api/errors';
import { slotsOnce } from '@/entities/slots/slot-types';
import { editInverse, type Inverses } from '@/kit/inverses';
import { readImage } from './api';
import { imageEdit } from './image-edit';

export const inverses: Inverses = {
  edit: editInverse('images', async (id) => {
    const image = await readImage(id)();
    if (!image) throw new AppError('not-found');
    return imageEdit(image, await slotsOnce(), (alias) => alias);
  }),
};
