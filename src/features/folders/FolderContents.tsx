import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { folderShares } from '@/entities/folders/shares';
import { countFormat } from '@/lib/formats';
import { formatBytes } from '@/lib/units';
import { folderUse } from './api';
import { folderId, type FolderRow } from './folder';

/** What goes with a folder that is deleted permanently, counted now. */
export function FolderContents({ folder }: { folder: FolderRow }) {
  const { t, i18n } = useTranslation('folders');
  const use = useQuery(folderUse(folderId(folder)));
  const shares = useQuery(folderShares(folderId(folder)));
  const number = countFormat(i18n.language);
  return (
    <ul>
      <li>{t('purge.gone')}</li>
      <li>
        {use.data
          ? t('purge.files', {
              count: use.data.files,
              shown: number(use.data.files),
              size: use.data.bytes === null ? '?' : formatBytes(use.data.bytes, i18n.language),
            })
          : t(use.error ? 'purge.uncounted' : 'purge.counting')}
      </li>
      {shares.data && shares.data.length > 0 ? (
        <li>
          {t('purge.shares', { count: shares.data.length, emails: shares.data.map((one) => one.email).join(', ') })}
        </li>
      ) : null}
    </ul>
  );
}
