import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { useServerTask } from '@/kit/use-server-task';
import { useWrites } from '@/kit/use-writes';
import type { ImageRow } from './image';
import type { lifeCycle } from './life-cycle';

/** What begins and ends the life of an image, by name; its code comes with the first of them. */
export function useLifeCycle() {
  const { t } = useTranslation(['images', 'kit', 'errors']);
  const confirm = useConfirm();
  const { write } = useWrites('images');
  const onServer = useServerTask('images');
  return useCallback(
    async (act: keyof ReturnType<typeof lifeCycle>, image: ImageRow): Promise<void> => {
      const late = await import('./life-cycle');
      await late.lifeCycle({ t, confirm, write, onServer })[act](image);
    },
    [t, confirm, write, onServer],
  );
}
