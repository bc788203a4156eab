import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from '@/kit/router';
import { Notice } from '@/ui/Notice';
import { FileList } from './FileList';
import { placeAt } from './place';
import './explorer.css';

/** The files of one folder, at the place in it that the address names. */
export default function ExplorerPage() {
  const { t } = useTranslation('explorer');
  const { pathname } = useLocation();
  const place = useMemo(() => placeAt(pathname), [pathname]);
  if (place.folder === '') return <Notice title={t('title')}>{t('noFolder')}</Notice>;
  return <FileList key={`${place.folder}/${place.path}`} place={place} />;
}
