import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { sessionsList } from './list';

// i18n: sessions:tabs sessions:tab.*
/** Sessions: what runs, waits and has ended, whoever started it. */
export default function SessionsPage() {
  const { t } = useTranslation('sessions');
  const list = useList(sessionsList);
  return <ListPage list={list} title={t('title')} note={t('note')} />;
}
