import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { mutate } from '@/api/client';
import { AppError, toAppError } from '@/api/errors';
import { RescanRegistryDocument } from '@/api/gen/registries.legacy';
import { describeError } from '@/kit/error-text';
import { useServerTask } from '@/kit/use-server-task';
import { notify } from '@/ui/notify';
import { entryName, type Entry } from './registry';

async function begin(registry: string, project: string | null): Promise<string> {
  const { rescan_images } = await mutate(RescanRegistryDocument, { registry, project });
  if (!rescan_images?.task_id) throw new AppError('broken-answer');
  return String(rescan_images.task_id);
}

/**
 * Reads the images of entries anew, each as a task of its own: in one scan of several projects, the first that fails ends
 * it for those after it. It is also the test of address and sign-in, for which the server has no other.
 */
export function useRescan(): (entries: readonly Entry[]) => void {
  const { t } = useTranslation(['registries', 'errors']);
  const start = useServerTask('registries');
  return useCallback(
    (entries) => {
      for (const entry of entries) {
        const name = entryName(entry);
        start(t('registries:rescanOne', { name }), () => begin(entry.registry_name, entry.project || null)).catch(
          (failure: unknown) => notify.error(`${name}: ${describeError(t, toAppError(failure)).title}`),
        );
      }
      notify.info(t('registries:rescan.begun', { count: entries.length, name: entries[0]?.registry_name ?? '' }));
    },
    [t, start],
  );
}
