import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { DetailDrawer } from '@/kit/DetailDrawer';
import { describeError } from '@/kit/error-text';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import { RowActions, type RowAction } from '@/kit/RowActions';
import { useIdentity, useIsSuperadmin } from '@/kit/use-session';
import { CopyButton } from '@/ui/CopyButton';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { keypairDetail } from './api';
import { keypairFields, type KeypairRow } from './fields';
import { KeypairOwner, useOwner } from './KeypairOwner';
import { SecretKey } from './SecretKey';
import './credentials.css';

/** Whose it is stands in a part of its own. */
const FACTS = keypairFields.names.filter((name) => name !== 'user' && name !== 'fullName');

interface Props extends OpenDetails<KeypairRow> {
  /** `isMain`: whether it is its owner's main key, undefined while that is not known. */
  actionsOf: (row: KeypairRow, isMain?: boolean) => readonly RowAction[];
}

/** All facts of a keypair, its owner, and on demand its secret. */
export function KeypairDrawer({ id, ids, known, onOpen, actionsOf }: Props) {
  const { t } = useTranslation(['credentials', 'credentials-edit', 'kit', 'errors']);
  const { identity } = useIdentity();
  const detail = useQuery(keypairDetail(id));
  const gone = detail.data === null;
  const row = gone ? undefined : (detail.data ?? known);
  const owner = useOwner(row?.user);
  const isMain = owner.data ? owner.data.main_access_key === id : undefined;
  return (
    <DetailDrawer
      title={id}
      ids={ids}
      open={id}
      onOpen={onOpen}
      footer={row ? <RowActions actions={actionsOf(row, isMain)} /> : null}
    >
      {detail.isLoadingError ? (
        <ErrorPanel error={describeError(t, toAppError(detail.error))} onRetry={() => void detail.refetch()} />
      ) : null}
      {gone ? <EmptyState title={t('credentials-edit:gone.title')} text={t('credentials-edit:gone.text')} /> : null}
      {detail.isPending && !row ? <p role="status">{t('kit:wait')}</p> : null}
      {row ? (
        <>
          {id === identity.accessKey ? <Alert type="info" showIcon title={t('credentials-edit:own')} /> : null}
          <FactList set={keypairFields} row={row} names={FACTS} />
          <h3 className="qd-section-title">{t('credentials-edit:owner.title')}</h3>
          <KeypairOwner owner={owner} row={row} isMain={isMain} />
          <KeypairKeys id={id} ssh={detail.data?.ssh_public_key?.trim()} pending={detail.isPending} />
        </>
      ) : null}
    </DetailDrawer>
  );
}

/** The secret, on demand and for superadmins; the SSH public key. */
function KeypairKeys({ id, ssh, pending }: { id: string; ssh: string | undefined; pending: boolean }) {
  const { t } = useTranslation(['credentials-edit', 'kit']);
  const mayRead = useIsSuperadmin();
  return (
    <>
      <h3 className="qd-section-title">{t('credentials-edit:secret.title')}</h3>
      {mayRead ? <SecretKey key={id} of={id} /> : <p className="qd-dim">{t('credentials-edit:secret.notForRole')}</p>}
      <h3 className="qd-section-title">{t('credentials-edit:ssh.title')}</h3>
      {ssh ? (
        <p className="qd-secret-line">
          <code className="qd-ssh">{ssh}</code>
          <CopyButton text={ssh} label={t('credentials-edit:ssh.copy')} copiedLabel={t('kit:copied')} />
        </p>
      ) : (
        <p className="qd-dim">{t(pending ? 'kit:wait' : 'credentials-edit:ssh.none')}</p>
      )}
    </>
  );
}
