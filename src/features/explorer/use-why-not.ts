import { useTranslation } from 'react-i18next';
import type { Folder } from './api';

/**
 * Why nothing may be changed in a folder; undefined: it may, or it is not known yet. The server itself lets writes into a
 * read-only folder, and into one in the trash.
 */
export function useWhyNot(folder: Folder | undefined): string | undefined {
  const { t } = useTranslation('explorer');
  if (folder?.status && folder.status !== 'ready') return t('whyNot.status', { status: folder.status });
  return folder?.permission === 'ro' ? t('whyNot.readOnly') : undefined;
}
