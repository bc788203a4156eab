import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { useServerTask } from '@/kit/use-server-task';
import { notify } from '@/ui/notify';
import { placeName, type RegistryPlace } from './registries';
import { beginRescan } from './rescan';

/**
 * Reads the images of places anew, each as a task of its own: in one scan of several projects, the first that fails ends
 * it for those after it. It is also the test of address and sign-in, for which the server has no other.
 */
export function useRescan(): (places: readonly RegistryPlace[]) => void {
  const { t } = useTranslation(['registries', 'errors']);
  const start = useServerTask('registries');
  return useCallback(
    (places) => {
      for (const place of places) {
        const name = placeName(place);
        start(t('registries:rescanOne', { name }), () => beginRescan(place)).catch((failure: unknown) =>
          notify.error(`${name}: ${describeError(t, toAppError(failure)).title}`),
        );
      }
      const name = [...new Set(places.map(({ registry }) => registry))].join(', ');
      notify.info(t('registries:rescan.begun', { count: places.length, name }));
    },
    [t, start],
  );
}
