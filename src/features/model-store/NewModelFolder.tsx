import { useTranslation } from 'react-i18next';
import { createFolder, setFolderOptions } from '@/entities/folders/changes';
import { HostField, NameField, useFolderLabel } from '@/entities/folders/FolderFields';
import { FormDrawer } from '@/kit/FormDrawer';
import { useWrites } from '@/kit/use-writes';
import { Alert } from '@/ui/Alert';

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
  const { t } = useTranslation('model-store');
  const { write } = useWrites('folders');
  const submit = async ({ name, host }: Values) => {
    const wanted = { name: name.trim(), host, usageMode: 'model', permission: 'rw', cloneable: true, project: store };
    let id = '';
    await write(async () => {
      id = await createFolder(wanted);
      // Some releases make folders of the store read only, whatever was asked for.
      await setFolderOptions(id, { permission: 'rw' });
    });
    onMade(id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5'));
  };
  return (
    <FormDrawer<Values>
      formId={`models/new-folder/${store}`}
      title={t('guide.newFolder')}
      initial={{ name: '', host: null }}
      labels={useFolderLabel()}
      submitLabel={t('guide.makeFolder')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('guide.newFolderText')} />
      <NameField ofProject />
      <HostField project={store} />
    </FormDrawer>
  );
}
