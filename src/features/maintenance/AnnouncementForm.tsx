import { Form, Input, Switch } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, readAnnouncement, type Announcement } from '@/entities/site/announcement';
import { FormPage } from '@/kit/FormPage';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { requiredText } from './announcement-input';
import { checkRule } from '@/kit/form-rule';

const Markdown = lazy(() => import('@/ui/Markdown').then((module) => ({ default: module.Markdown })));

function Preview() {
  const { t } = useTranslation('maintenance');
  const text: unknown = Form.useWatch('message');
  if (typeof text !== 'string' || text.trim() === '') return null;
  return (
    <section className="qd-maintenance-preview" aria-label={t('announcement.preview')}>
      <Suspense fallback={null}>
        <Markdown text={text} />
      </Suspense>
    </section>
  );
}

function Fields() {
  const { t } = useTranslation('maintenance');
  const on = Form.useWatch('enabled') !== false;
  return (
    <>
      <Form.Item name="enabled" label={t('announcement.enabled')} valuePropName="checked" extra={t('announcement.off')}>
        <Switch />
      </Form.Item>
      <Form.Item
        name="message"
        label={t('announcement.message')}
        extra={t('announcement.markdown')}
        dependencies={['enabled']}
        required={on}
        rules={on ? [checkRule(requiredText, (code) => t(`announcement.${code}`))] : []}
      >
        <Input.TextArea rows={5} disabled={!on} />
      </Form.Item>
      <Preview />
    </>
  );
}

// i18n: maintenance:announcement.*
/** What everybody who is signed in is told, with a look at it before. It begins anew after each save. */
export function AnnouncementForm() {
  const [round, setRound] = useState(0);
  return <Once key={round} onClose={() => setRound(round + 1)} />;
}

function Once({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('maintenance');
  const { write } = useWrites('site');
  const {
    row: _row,
    now: _now,
    ...form
  } = useEditForm<Announcement, Announcement>({
    read: readAnnouncement,
    toValues: ({ enabled, message }) => ({ enabled, message }),
    write: ({ values }) => write(() => announce(values)),
  });
  return (
    <FormPage<Announcement>
      {...form}
      formId="maintenance/announcement"
      title={t('announcement.form')}
      labels={(name) => t(`announcement.${name}`)}
      submitLabel={t('announcement.ok')}
      says={() => ({ did: 'changed', name: t('announcement.title') })}
      onDone={onClose}
      onClose={onClose}
    >
      <Fields />
    </FormPage>
  );
}
