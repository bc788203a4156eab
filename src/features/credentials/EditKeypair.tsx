import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { sameValue } from '@/kit/conflict';
import { FormDrawer } from '@/kit/FormDrawer';
import { useIdentity } from '@/kit/use-session';
import { keypairDetail, keypairOwner } from './api';
import { atField, modifyKeypair, useWrite } from './changes';
import { keypairId, type KeypairRow } from './fields';
import { AdminField, PolicyField, RateLimitField } from './KeypairFields';
import { adminFor, toProps, valuesOf, type KeypairValues } from './keypair-input';

interface Props {
  row: KeypairRow;
  onClose: () => void;
}

/** Changes policy and rate limit of a keypair, and an admin flag that no longer fits; only what was changed is sent. */
export function EditKeypair({ row, onClose }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials']);
  const { identity } = useIdentity();
  const client = useQueryClient();
  const write = useWrite();
  const key = keypairId(row);
  const own = key === identity.accessKey;
  const sent = useRef<Partial<KeypairValues>>({});
  const owner = useQuery(keypairOwner(row.user ?? ''));
  const role = owner.data?.role ?? undefined;
  const misfit = role !== undefined && (row.is_admin ?? false) !== adminFor(role);

  const change = async (changed: Partial<KeypairValues>) => {
    sent.current = changed;
    try {
      await modifyKeypair(key, toProps(changed));
    } catch (failure) {
      throw atField(failure, (field) => t(`credentials-edit:refused.${field}`));
    }
  };
  const reread = async (): Promise<Partial<KeypairValues>> => {
    const now = await client.fetchQuery({ ...keypairDetail(key), staleTime: 0 });
    if (!now) throw new AppError('not-found');
    return valuesOf(now);
  };
  const readBack = async () => {
    const now = await reread();
    const same = Object.entries(sent.current).every(([name, value]) =>
      sameValue(now[name as keyof KeypairValues], value),
    );
    return same ? ('applied' as const) : ('not-applied' as const);
  };
  return (
    <FormDrawer<Partial<KeypairValues>>
      formId={`credentials/edit/${key}`}
      title={t('credentials-edit:edit.title', { key })}
      initial={valuesOf(row)}
      labels={(name) => (name === 'admin' ? t('credentials-edit:adminFlag') : t(`credentials:fields.${name}`))}
      submitLabel={t('credentials-edit:edit.submit')}
      submit={(_, changed) => write(() => change(changed))}
      reread={reread}
      readBack={readBack}
      onDone={onClose}
      onClose={onClose}
    >
      <p className="qd-dim qd-name">{t('credentials-edit:edit.of', { user: row.user_id })}</p>
      {own ? <Alert type="warning" showIcon title={t('credentials:ownKey')} /> : null}
      <PolicyField />
      <RateLimitField stored={valuesOf(row).rateLimit ?? ''} own={own} />
      {misfit ? <AdminField role={role} /> : null}
    </FormDrawer>
  );
}
