import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { describeGroup, readResourceGroup } from './api';
import type { ResourceGroupRow } from './fields';

interface Values {
  description: string;
}

/** As long as the server's column. */
const LONGEST = 512;

/** Changes what is said of a resource group. */
export function EditResourceGroup({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('resource-groups');
  const { write } = useWrites('resource-groups');
  const { row: _row, ...form } = useEditForm<ResourceGroupRow, Values>({
    read: readResourceGroup(name),
    toValues: ({ metadata }) => ({ description: metadata.description ?? '' }),
    write: ({ values }) => write(() => describeGroup(name, values.description ?? '')),
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`resource-groups/edit/${name}`}
      title={t('editOne', { name })}
      labels={(field) => t(`fields.${field}`)}
      submitLabel={t('save')}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="description" label={t('fields.description')}>
        <Input.TextArea rows={4} maxLength={LONGEST} showCount />
      </Form.Item>
    </FormDrawer>
  );
}
