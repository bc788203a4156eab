import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { FormDrawer } from '@/kit/FormDrawer';
import { outcomeOf } from '@/kit/lost-answer';
import { useWrites } from '@/kit/use-writes';
import { folderFilesPath } from '@/lib/paths';
import { makeFolder, readEntries } from './api';
import { EntryName, type NameValues } from './EntryName';
import { join, type Place } from './place';

/** Makes a folder at a place. */
export function NewFolder({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation('explorer');
  const { write } = useWrites('files');
  const { folder, path } = place;
  const submit = async ({ name }: NameValues) => {
    const there = await readEntries(place)();
    if (there.some((entry) => entry.name === name))
      throw new AppError('conflict', { fields: { name: t('taken', { name }) } });
    await write(() => makeFolder(folder, join(path, name)));
  };
  return (
    <FormDrawer<NameValues>
      formId={`explorer/new/${folder}/${path}`}
      title={t('newFolder')}
      initial={{ name: '' }}
      labels={() => t('fields.name')}
      submitLabel={t('create')}
      submit={submit}
      readBack={({ values: { name } }) =>
        shaped(readEntries(place), (there) =>
          outcomeOf(there.some((entry) => entry.name === name && entry.kind === 'folder')),
        )
      }
      says={({ values: { name } }) => ({
        did: 'created',
        name,
        row: name,
        link: { to: folderFilesPath(folder, join(path, name)) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <EntryName dir={path} />
    </FormDrawer>
  );
}
