import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { NAME_MOST } from './role';

/** What can be changed of a role that is there. */
export function RoleFields() {
  const { t } = useTranslation('roles');
  return (
    <>
      <Form.Item
        name="name"
        label={t('fields.name')}
        rules={[
          { required: true, whitespace: true, message: t('nameMissing') },
          { max: NAME_MOST, message: t('nameLong', { most: NAME_MOST }) },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="description" label={t('fields.description')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="autoAssign" label={t('fields.autoAssign')} valuePropName="checked" extra={t('autoAssignHelp')}>
        <Switch />
      </Form.Item>
    </>
  );
}
