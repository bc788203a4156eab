import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { Crumbs } from './Crumbs';
import { FileBulk } from './FileBulk';
import { filesList, folderQuery } from './list';
import { nameOf, type Place } from './place';
import { UploadMenu } from './upload/UploadMenu';
import { useUpload } from './upload/use-upload';
import { useFileActions } from './use-file-actions';
import { useWhyNot } from './use-why-not';

const Uploads = lazyNamed(() => import('./Uploads'), 'Uploads');
const FileDrawer = lazyNamed(() => import('./preview/FileDrawer'), 'FileDrawer');

/** What stands at one place of a folder. */
export function FileList({ place }: { place: Place }) {
  const { t } = useTranslation('explorer');
  const { data: folder } = useQuery(folderQuery(place.folder));
  const list = useList(filesList(place));
  const { update, selection } = list;
  const whyNot = useWhyNot(folder);
  const onGone = useCallback(() => {
    update({ open: null });
    selection.clear();
  }, [update, selection]);
  const { actionsOf, dialogs, fetchFiles, remove } = useFileActions(whyNot, onGone);
  const upload = useUpload(place);
  const name = folder?.name ?? t('folder');
  const owner = folder?.user_email ?? folder?.group_name;
  return (
    <>
      <Crumbs place={place} name={name} />
      <ListPage
        list={list}
        title={place.path === '' ? name : nameOf(place.path)}
        note={folder ? (whyNot ?? t('note', { owner: owner ?? '–', host: folder.host ?? '–' })) : undefined}
        create={{ label: t('newFolder'), whyNot, onAct: () => dialogs.open('create', { place }) }}
        buttons={<UploadMenu disabled={whyNot} onChoose={(haul) => void upload(haul)} />}
        above={
          <Suspense fallback={null}>
            <Uploads place={place} whyNot={whyNot} />
          </Suspense>
        }
        bulk={
          <FileBulk
            list={list}
            mayWrite={whyNot === undefined}
            onDownload={(entries) => void fetchFiles(entries)}
            onMove={(entries) => dialogs.open('move', { entries, onDone: selection.clear })}
            onDelete={(entries) => void remove(entries)}
          />
        }
        actions={actionsOf}
        renderDetails={(open) => <FileDrawer {...open} list={list} actionsOf={actionsOf} whyNot={whyNot} />}
        dialogs={dialogs}
      />
    </>
  );
}
