import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { createFolder, setFolderOptions } from '@/entities/folders/changes';
import { HostField, NameField, useFolderLabel } from '@/entities/folders/FolderFields';
import { atName } from '@/entities/folders/taken';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { Alert } from '@/ui/Alert';
import { readFoldersNamed } from './api';

interface Values {
  name: string;
  host: string | null;
}

interface Props {
  /** UUID of the Model Store project. */
  store: string;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** Makes a folder of the store as a model needs it. */
export function NewModelFolder({ store, onMade, onClose }: Props) {
  const { t } = useTranslation(['model-store', 'folders-edit']);
  const { write } = useWrites('folders');
  const made = useRef<string | null>(null);
  const submit = async ({ name, host }: Values) => {
    const wanted = { name: name.trim(), host, usageMode: 'model', permission: 'rw', cloneable: true, project: store };
    try {
      await write(async () => {
        const id = await createFolder(wanted);
        made.current = id;
        // Some releases make folders of the store read only, whatever was asked for. Refused, it is a step of its own.
        await setFolderOptions(id, { permission: 'rw' }).catch(() => undefined);
      });
    } catch (failure) {
      throw atName(failure, 'name', t('folders-edit:problem.taken'));
    }
  };
  const readBack = (sent: Sent<Values>) => {
    const name = sent.values.name.trim();
    return shaped(readFoldersNamed(name, store), (found) => {
      const all = found.map((one) => ({ values: { name }, at: one.created_at }));
      const outcome = readBackCreate({ ...sent, values: { ...sent.values, name } }, all);
      if (outcome === 'applied') made.current = found[0]?.id ?? null;
      return outcome;
    });
  };
  const done = () => {
    const { current: id } = made;
    if (id) onMade(id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5'));
    onClose();
  };
  return (
    <FormDrawer<Values>
      formId={`models/new-folder/${store}`}
      title={t('model-store:guide.newFolder')}
      initial={{ name: '', host: null }}
      labels={useFolderLabel()}
      submitLabel={t('model-store:guide.makeFolder')}
      begins
      submit={submit}
      readBack={readBack}
      onDone={done}
      onClose={done}
    >
      <Alert type="info" title={t('model-store:guide.newFolderText')} />
      <NameField ofProject />
      <HostField project={store} />
    </FormDrawer>
  );
}
