import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { Crumbs } from './Crumbs';
import { filesList, folderQuery } from './list';
import { nameOf, type Place } from './place';

/** What stands at one place of a folder. */
export function FileList({ place }: { place: Place }) {
  const { t } = useTranslation('explorer');
  const { data: folder } = useQuery(folderQuery(place.folder));
  const list = useList(filesList(place));
  const name = folder?.name ?? t('folder');
  const owner = folder?.user_email ?? folder?.group_name;
  return (
    <>
      <Crumbs place={place} name={name} />
      <ListPage
        list={list}
        title={place.path === '' ? name : nameOf(place.path)}
        note={folder ? t('note', { owner: owner ?? '–', host: folder.host ?? '–' }) : undefined}
      />
    </>
  );
}
