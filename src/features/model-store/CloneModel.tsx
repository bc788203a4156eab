import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cloneFolder } from '@/entities/folders/changes';
import { CloneFields, useFolderLabel } from '@/entities/folders/FolderFields';
import { atName } from '@/entities/folders/taken';
import { FormDrawer } from '@/kit/FormDrawer';
import { useServerTask } from '@/kit/use-server-task';
import type { Model } from './model';
import { suffix } from './run-input';

interface Values {
  name: string;
  host: string | null;
  usageMode: string;
  permission: string;
  cloneable: boolean;
}

/** Clones a model's folder into one of one's own, under a name that is free as a rule; the server does it in the background. */
export function CloneModel({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation(['model-store', 'folders-edit']);
  const onServer = useServerTask('folders');
  const [end] = useState(suffix);
  const folder = model.folder ?? model.name;
  const submit = async ({ name: typed, host, ...rest }: Values) => {
    const name = typed.trim();
    try {
      await onServer(t('model-store:run.cloneTask', { name: folder, target: name }), () =>
        cloneFolder(model.id, { ...rest, name, host: host ?? model.host ?? '' }),
      );
    } catch (e) {
      throw atName(e, 'name', t('folders-edit:problem.taken'));
    }
  };
  return (
    <FormDrawer<Values>
      formId={`models/clone/${model.id}`}
      title={t('model-store:actOne.clone', { name: model.name })}
      initial={{
        name: `${folder.slice(0, 59)}-${end}`,
        host: model.host,
        usageMode: 'model',
        permission: 'rw',
        cloneable: false,
      }}
      labels={useFolderLabel()}
      submitLabel={t('model-store:act.clone')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <CloneFields />
    </FormDrawer>
  );
}
