import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readAgain } from '@/api/query-client';
import type { Place } from './place';
import { DropArea } from './upload/DropArea';
import { runUploads } from './upload/run';
import { UploadPanel } from './upload/UploadPanel';
import type { UploadItem } from './upload/uploads';
import { titleOf, useUpload } from './upload/use-upload';

/** What takes files in at this place: a drop anywhere on the page, and what is on its way. */
export function Uploads({ place, whyNot }: { place: Place; whyNot: string | undefined }) {
  const { t } = useTranslation('explorer');
  const client = useQueryClient();
  const upload = useUpload(place);
  const send = (items: readonly UploadItem[]) =>
    runUploads({
      folder: place.folder,
      title: titleOf(t, items),
      items: items.map((item) => ({ ...item, state: 'waiting' })),
      after: () => void readAgain(client, 'files'),
    });
  return (
    <>
      <DropArea whyNot={whyNot} onDrop={(haul) => void upload(haul)} />
      <UploadPanel
        folder={place.folder}
        onAgain={send}
        onFile={(path, file) => send([{ folder: place.folder, path, file, sent: 0, state: 'waiting' }])}
      />
    </>
  );
}
