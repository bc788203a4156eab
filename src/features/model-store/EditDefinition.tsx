import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { MOST, readTextFile, saveTextFile } from '@/entities/folders/small-files';
import type { TextFile } from '@/entities/folders/text';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { formatBytes } from '@/lib/units';
import { Button } from '@/ui/Button';
import { templateOf } from './definition-file';
import { Findings } from './Findings';

interface Values {
  text: string;
}

interface Props {
  /** UUID of the model's folder. */
  folder: string;
  /** Its name, or the model's. */
  name: string;
  /** `model-definition.yaml` */
  file: string;
  onClose: () => void;
}

/** A definition file, checked while it is typed; one that is not there yet begins empty, or with an example. */
export function EditDefinition({ folder, name, file, onClose }: Props) {
  const { t, i18n } = useTranslation('model-store');
  const { write } = useWrites('models');
  const form = useEditForm<TextFile, Values>({
    read: readTextFile(folder, file),
    toValues: ({ text }) => ({ text }),
    write: async ({ values: { text }, now }) => {
      if (new TextEncoder().encode(text).length > MOST)
        throw new AppError('invalid', {
          fields: { text: t('define.large', { size: formatBytes(BigInt(MOST), i18n.language) }) },
        });
      await write(() => saveTextFile(folder, file, text, now));
    },
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`models/file/${folder}/${file}`}
      title={t('define.title', { file, name })}
      labels={() => file}
      submitLabel={t('save')}
      says={() => ({ did: 'changed', name: file, row: folder, undo: false })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="text" label={file} extra={t('define.help')}>
        <Input.TextArea className="qd-mono" rows={20} spellCheck={false} autoComplete="off" wrap="off" />
      </Form.Item>
      <Example file={file} name={name} />
      <Findings file={file} />
    </FormDrawer>
  );
}

/** Offered as long as nothing is written. */
function Example({ file, name }: Pick<Props, 'file' | 'name'>) {
  const { t } = useTranslation('model-store');
  const form = Form.useFormInstance<Values>();
  const text = Form.useWatch<string | undefined>('text', form) ?? '';
  if (text.trim() !== '') return null;
  return (
    <Button size="small" onClick={() => form.setFieldValue('text', templateOf(file, name))}>
      {t('define.example')}
    </Button>
  );
}
