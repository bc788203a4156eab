import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { FormDrawer } from '@/kit/FormDrawer';
import { outcomeOf } from '@/kit/lost-answer';
import { useWrites } from '@/kit/use-writes';
import { readEntries, renameEntry } from './api';
import { pathOf, type Entry } from './entry';
import { EntryName, type NameValues } from './EntryName';

/** Gives a file or folder another name. What stands in that name's way would be replaced: it is looked for first. */
export function RenameEntry({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation('explorer');
  const { write } = useWrites('files');
  const place = { folder: entry.folder, path: entry.dir };
  const submit = async ({ name }: NameValues) => {
    if (name === entry.name) return;
    const there = await readEntries(place)();
    if (there.some((other) => other.name === name))
      throw new AppError('conflict', { fields: { name: t('taken', { name }) } });
    await write(() => renameEntry(entry.folder, pathOf(entry), name));
  };
  return (
    <FormDrawer<NameValues>
      formId={`explorer/rename/${entry.folder}/${pathOf(entry)}`}
      title={t('renameOne', { name: entry.name })}
      initial={{ name: entry.name }}
      labels={() => t('fields.name')}
      submitLabel={t('rename')}
      submit={submit}
      readBack={({ values: { name } }) =>
        shaped(readEntries(place), (there) =>
          outcomeOf(there.some((one) => one.name === name) && !there.some((one) => one.name === entry.name)),
        )
      }
      says={({ values: { name } }) => ({ did: 'changed', name, row: name, undo: false })}
      onDone={onClose}
      onClose={onClose}
    >
      <EntryName dir={entry.dir} />
    </FormDrawer>
  );
}
