import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { describeError } from '@/kit/error-text';
import { Folded } from '@/kit/Folded';
import { FormDrawer } from '@/kit/FormDrawer';
import { UserSelect } from '@/entities/users/UserSelect';
import type { Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { Alert } from '@/ui/Alert';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { futureOwner, readFutureOwner, readMadeKeypair } from './api';
import { atField, createKeypair, type NewKeys } from './changes';
import { AdminField, PolicyField, RateLimitField } from './KeypairFields';
import { adminFor, DEFAULT_LIMIT, newKeypair, type KeypairValues } from './keypair-input';

interface Props {
  onDone: (keys: NewKeys, user: string) => void;
  onClose: () => void;
}

/** What they begin with does for nearly everybody; the admin flag follows from the owner. */
const USUAL = { rateLimit: String(DEFAULT_LIMIT), admin: false };

/** Creates a keypair for a user. Both keys are made by the server, which takes none from outside. */
export function CreateKeypair({ onDone, onClose }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials', 'errors']);
  const { write } = useWrites('keypairs');
  /** The keypairs that the user had before, so that a lost answer can be looked for. */
  const before = useRef<ReadonlySet<string>>(new Set());
  const user = useRef('');
  const made = useRef<NewKeys | null>(null);

  const create = async (values: KeypairValues) => {
    made.current = null;
    user.current = values.user;
    const owner = await readFutureOwner(values.user)();
    before.current = new Set(owner?.keys.map((key) => key.access_key ?? ''));
    try {
      made.current = await createKeypair(values);
    } catch (failure) {
      throw atField(failure, (field) => t(`credentials-edit:refused.${field}`));
    }
  };
  const readBack = (sent: Sent<Partial<KeypairValues>>) =>
    shaped(readMadeKeypair(sent, before.current), ({ outcome, keys }) => {
      made.current = keys;
      return outcome;
    });
  const label = (name: string) =>
    name === 'admin' ? t('credentials-edit:adminFlag') : t(`credentials:fields.${name}`);
  return (
    <FormDrawer<Partial<KeypairValues>>
      formId="credentials/create"
      title={t('credentials-edit:create.title')}
      initial={newKeypair()}
      labels={label}
      submitLabel={t('credentials-edit:create.submit')}
      submit={(values) => write(() => create(values as KeypairValues))}
      readBack={readBack}
      onDone={() => (made.current ? onDone(made.current, user.current) : onClose())}
      onClose={onClose}
    >
      <OwnerFields />
      <PolicyField />
      <Folded title={t('credentials-edit:more')} names={['rateLimit', 'admin']} labels={label} usual={USUAL}>
        <RateLimitField />
        <AdminOfOwner />
      </Folded>
      <p className="qd-dim">{t('credentials-edit:ownKeys')}</p>
    </FormDrawer>
  );
}

/** The user that the form names, as far as they are known. */
function useFormOwner() {
  const email = Form.useWatch('user', Form.useFormInstance<Partial<KeypairValues>>()) ?? '';
  return { email, owner: useQuery({ ...futureOwner(email), enabled: email !== '' }) };
}

function AdminOfOwner() {
  const { email, owner } = useFormOwner();
  return <AdminField role={email === '' ? undefined : owner.data?.role} />;
}

/** The owner, and what follows from whom it is: the admin flag, and the likeliest policy. */
function OwnerFields() {
  const { t } = useTranslation(['credentials-edit', 'credentials', 'errors', 'forms']);
  const form = Form.useFormInstance<Partial<KeypairValues>>();
  const { owner } = useFormOwner();
  const { data } = owner;
  useEffect(() => {
    if (!data) return;
    form.setFieldValue('admin', adminFor(data.role));
    if (!form.getFieldValue('policy') && data.policy !== undefined) form.setFieldValue('policy', data.policy);
  }, [form, data]);
  return (
    <>
      <Form.Item
        name="user"
        label={t('credentials:fields.user')}
        rules={[{ required: true, message: t('forms:required') }]}
        extra={data ? t('credentials-edit:has', { count: data.keys.length }) : t('credentials-edit:help.user')}
      >
        <UserSelect by="email" label={t('credentials:fields.user')} />
      </Form.Item>
      {data && !data.active ? <Alert role="status" type="warning" title={t('credentials-edit:ownerInactive')} /> : null}
      {owner.isError ? (
        <ErrorPanel error={describeError(t, toAppError(owner.error))} onRetry={() => void owner.refetch()} />
      ) : null}
    </>
  );
}
