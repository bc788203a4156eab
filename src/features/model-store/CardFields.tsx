import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice, FreeList } from '@/kit/Choice';
import { Folded } from '@/kit/Folded';
import { ACCESS } from './card-input';

/** Names of the form's fields for people. */
export function useCardLabel() {
  const { t } = useTranslation('model-store');
  return (name: string) => t(`card.${name}`);
}

const SHORT = ['title', 'author', 'modelVersion', 'task', 'category', 'architecture', 'license'] as const;

// i18n: model-store:card.* model-store:access.*
/** What a card says of its model. */
export function CardFields() {
  const { t } = useTranslation('model-store');
  const label = useCardLabel();
  return (
    <>
      <Form.Item
        name="name"
        label={label('name')}
        rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
      >
        <Input maxLength={512} autoComplete="off" />
      </Form.Item>
      <Form.Item name="accessLevel" label={label('accessLevel')} extra={t('accessHelp')}>
        <Choice
          label={label('accessLevel')}
          options={ACCESS.map((value) => ({ value, label: t(`access.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="description" label={label('description')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      {SHORT.map((name) => (
        <Form.Item key={name} name={name} label={label(name)}>
          <Input maxLength={256} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="framework" label={label('framework')}>
        <FreeList label={label('framework')} />
      </Form.Item>
      <Form.Item name="label" label={label('label')}>
        <FreeList label={label('label')} />
      </Form.Item>
      <Folded title={label('readme')} names={['readme']} labels={label}>
        <Form.Item name="readme" label={label('readme')} extra={t('readmeHelp')}>
          <Input.TextArea rows={10} />
        </Form.Item>
      </Folded>
    </>
  );
}
