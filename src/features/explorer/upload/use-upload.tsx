import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { toAppError } from '@/api/errors';
import { readAgain } from '@/api/query-client';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { formatBytes } from '@/lib/units';
import { Check } from '@/ui/Check';
import { notify } from '@/ui/notify';
import { join, type Place } from '../place';
import type { Haul, Picked } from './picked';
import type { Plan } from './plan';
import type { UploadItem } from './uploads';

/** So many are named in a question. */
const NAMED = 5;

const names = (list: readonly string[]): string =>
  list.slice(0, NAMED).join(', ') + (list.length > NAMED ? ` … (${list.length})` : '');

export const largestUpload = (): number => getConfig().resources.maxFileUploadSize;

/** What a task is called that sends these. */
export const titleOf = (t: TFunction<readonly string[]>, items: readonly UploadItem[]): string =>
  items.length === 1
    ? t('explorer:upload.one', { name: items[0]?.path ?? '' })
    : t('explorer:upload.many', { count: items.length });

// i18n: explorer:hindered.*
/** Sends what was chosen to a place: looks what is there, asks before anything is replaced, then goes on by itself. */
export function useUpload(place: Place): (haul: Haul) => Promise<void> {
  const { t, i18n } = useTranslation(['explorer', 'errors']);
  const client = useQueryClient();
  const confirm = useConfirm();

  /** What is to be sent; null where the person thinks better of it. */
  const ask = useCallback(
    async ({ free, taken, hindered }: Plan): Promise<Picked[] | null> => {
      if (taken.length + hindered.length === 0) return free;
      const largest = formatBytes(BigInt(largestUpload()), i18n.language);
      const reasons = Map.groupBy(hindered, ({ why }) => why);
      const replace = await confirm<boolean>({
        level: 1,
        title: t('upload.ask', { count: free.length + taken.length }),
        consequences: [...reasons].map(([why, list]) =>
          t(`hindered.${why}`, { names: names(list.map(({ path }) => path)), largest }),
        ),
        body: (value, set) =>
          taken.length > 0 ? (
            <>
              <p>{t('upload.taken', { count: taken.length, names: names(taken.map(({ path }) => path)) })}</p>
              <Check checked={value} onChange={set}>
                {t('upload.replace')}
              </Check>
            </>
          ) : null,
        okLabel: t('upload.ok'),
        initial: false,
      });
      if (replace === null) return null;
      return replace ? [...free, ...taken] : free;
    },
    [confirm, t, i18n.language],
  );

  return useCallback(
    async ({ files, emptyFolders }) => {
      if (files.length + emptyFolders.length === 0) return;
      try {
        const { planUpload } = await import('./plan');
        const plan = await planUpload(place, files, largestUpload());
        const chosen = await ask(plan);
        if (chosen === null) return;
        const { runUploads } = await import('./run');
        const { makeFolder } = await import('../api');
        for (const path of emptyFolders)
          // oxlint-disable-next-line no-await-in-loop -- one that is there already is as good
          await makeFolder(place.folder, join(place.path, path)).catch(() => undefined);
        const items = chosen.map(({ file, path }): UploadItem => ({
          folder: place.folder,
          path: join(place.path, path),
          file,
          sent: 0,
          state: 'waiting',
        }));
        const after = () => void readAgain(client, 'files');
        if (items.length === 0) after();
        else
          runUploads({
            folder: place.folder,
            title: titleOf(t, items),
            items,
            after,
          });
      } catch (e) {
        notify.error(`${t('upload.notBegun')}: ${describeError(t, toAppError(e)).title}`);
      }
    },
    [place, ask, client, t],
  );
}
