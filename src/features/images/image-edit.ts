import { AppError, isAppError } from '@/api/errors';
import type { EditSpec } from '@/kit/edit-work';
import { isSlot } from '@/kit/slot-values';
import type { SlotInfos } from '@/lib/slots';
import { readImage } from './api';
import { addAlias, modifyImage, removeAlias, resetLimits } from './changes';
import type { ImageRow } from './image';
import { acceleratorsToSet, asRead, limitsToSet, valuesOf, type ImageValues } from './image-input';

/** How an image is changed: only what differs is sent. `taken`: in words, that another image has the alias. */
export const imageEdit = (
  image: ImageRow,
  infos: SlotInfos,
  taken: (alias: string) => string,
): EditSpec<ImageRow, ImageValues> => ({
  read: readImage(image.id),
  toValues: (now, first) => valuesOf(now, infos, first),
  asRead: (typed) => asRead(typed, image, infos),
  write: async ({ values, changed, before, now }) => {
    const names = Object.keys(changed);
    const limits = names.some(isSlot) ? limitsToSet(now, values, names, infos) : null;
    if (limits?.length === 0) await resetLimits(now);
    const props = {
      ...(limits && limits.length > 0 && { resource_limits: limits }),
      ...('accelerators' in changed && { supported_accelerators: acceleratorsToSet(values) }),
    };
    if (Object.keys(props).length > 0) await modifyImage(now, props);
    for (const gone of before.aliases.filter((one) => !values.aliases.includes(one)))
      // oxlint-disable-next-line no-await-in-loop -- an alias that moves is taken off first
      await removeAlias(gone);
    for (const alias of values.aliases.filter((one) => !before.aliases.includes(one)))
      // oxlint-disable-next-line no-await-in-loop -- so that the one that is taken is known
      await addAlias(now, alias).catch((failure: unknown) => {
        if (!isAppError(failure) || failure.kind !== 'conflict') throw failure;
        throw new AppError('conflict', { fields: { aliases: taken(alias) } });
      });
  },
});
