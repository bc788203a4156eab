import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import type { TextFile } from '@/entities/folders/text';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { formatBytes } from '@/lib/units';
import { pathOf, type Entry } from '../entry';
import { MOST_TEXT, readWhole, saveText } from './read';

interface Values {
  text: string;
}

/** Changes a small text file: what others have put there meanwhile is asked about, and what was typed outlives a failure. */
export function EditText({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t, i18n } = useTranslation('explorer');
  const { write } = useWrites('files');
  const form = useEditForm<TextFile, Values>({
    read: readWhole(entry),
    toValues: ({ text }) => ({ text }),
    write: async ({ values, now: like }) => {
      const size = new TextEncoder().encode(values.text).length;
      if (size > MOST_TEXT)
        throw new AppError('invalid', {
          fields: { text: t('edit.large', { size: formatBytes(BigInt(MOST_TEXT), i18n.language) }) },
        });
      await write(() => saveText(entry, values.text, like));
    },
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`explorer/edit/${entry.folder}/${pathOf(entry)}`}
      title={t('edit.title', { name: entry.name })}
      labels={() => t('edit.text')}
      submitLabel={t('edit.save')}
      says={() => ({ did: 'changed', name: entry.name, row: entry.name, undo: false })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="text" label={t('edit.text')}>
        <Input.TextArea className="qd-mono" rows={24} spellCheck={false} autoComplete="off" wrap="off" />
      </Form.Item>
    </FormDrawer>
  );
}
