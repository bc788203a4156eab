import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { Alert } from '@/ui/Alert';
import { keypairOwner, readKeypair } from './api';
import { atField, modifyKeypair } from './changes';
import { keypairId, type KeypairRow } from './fields';
import { AdminField, PolicyField, RateLimitField } from './KeypairFields';
import { adminFor, asRead, toProps, valuesOf, type KeypairValues } from './keypair-input';

interface Props {
  row: KeypairRow;
  onClose: () => void;
}

/** Changes policy and rate limit of a keypair, and an admin flag that no longer fits; only what was changed is sent. */
export function EditKeypair({ row, onClose }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials']);
  const { identity } = useIdentity();
  const { write } = useWrites('keypairs');
  const key = keypairId(row);
  const own = key === identity.accessKey;
  const owner = useQuery(keypairOwner(row.user ?? ''));
  const role = owner.data?.role ?? undefined;
  const { row: keypair = row, ...form } = useEditForm<KeypairRow, Partial<KeypairValues>>({
    read: readKeypair(key),
    toValues: valuesOf,
    asRead,
    write: async ({ changed }) => {
      try {
        await write(() => modifyKeypair(key, toProps(changed)));
      } catch (failure) {
        throw atField(failure, (field) => t(`credentials-edit:refused.${field}`));
      }
    },
  });
  const misfit = role !== undefined && (keypair.is_admin ?? false) !== adminFor(role);
  return (
    <FormDrawer<Partial<KeypairValues>>
      {...form}
      formId={`credentials/edit/${key}`}
      title={t('credentials-edit:edit.title', { key })}
      labels={(name) => (name === 'admin' ? t('credentials-edit:adminFlag') : t(`credentials:fields.${name}`))}
      submitLabel={t('credentials-edit:edit.submit')}
      says={() => ({ did: 'changed', name: key, row: key, link: { to: paths.credentials({ open: key }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <p className="qd-dim qd-name">{t('credentials-edit:edit.of', { user: row.user_id })}</p>
      {own ? <Alert type="warning" title={t('credentials:ownKey')} /> : null}
      <PolicyField />
      <RateLimitField stored={valuesOf(keypair).rateLimit} own={own} />
      {misfit ? <AdminField role={role} /> : null}
    </FormDrawer>
  );
}
