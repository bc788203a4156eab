import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActiveTag } from '@/kit/DetailHead';
import { sessionsOf } from '@/entities/sessions/links';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known, type Figure } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import { Loaded, type Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity, useIsSuperadmin } from '@/kit/use-session';
import { Alert } from '@/ui/Alert';
import { paths } from '@/lib/paths';
import { CopyButton } from '@/ui/CopyButton';
import { ServerText } from '@/ui/ServerText';
import { Dash, TimeText } from '@/ui/TimeText';
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
export function KeypairDrawer({ actionsOf, ...open }: Props) {
  const { id, known } = open;
  const { t } = useTranslation('credentials-edit');
  const { identity } = useIdentity();
  const detail = useQuery(keypairDetail(id));
  const owner = useOwner((detail.data ?? known)?.user);
  const isMain = owner.data ? owner.data.main_access_key === id : undefined;
  return (
    <EntityDrawer
      {...open}
      feature="credentials"
      detail={detail}
      actionsOf={(row) => actionsOf(row, isMain)}
      stateOf={(row) => <ActiveTag active={row.is_active} />}
      figures={(row) => <Figures row={row} read={detail} />}
    >
      {(row) => (
        <>
          {id === identity.accessKey ? <Alert type="info" title={t('own')} /> : null}
          <FactList set={keypairFields} row={row} names={FACTS} />
          <h3 className="qd-section-title">{t('owner.title')}</h3>
          <KeypairOwner owner={owner} row={row} isMain={isMain} />
          <KeypairKeys id={id} detail={detail} />
        </>
      )}
    </EntityDrawer>
  );
}

/** What is done with it, and what it is limited by. Some of that only its own read has. */
function Figures({ row, read }: { row: KeypairRow; read: Read<KeypairRow | null> }) {
  const { t } = useTranslation(['credentials', 'detail']);
  const of = (value: ReactNode) => (value === undefined ? { ...read, data: undefined } : known(value));
  const { concurrency_used: sessions, last_used: used, resource_policy: policy } = row;
  const figures: Figure[] = [
    {
      label: t('detail:figure.sessions'),
      of: of(sessions ?? undefined),
      to: sessionsOf({ accessKey: row.access_key ?? '' }),
    },
    {
      label: t('credentials:fields.lastUsed'),
      of: of(used === undefined ? used : <LastUsed at={used} />),
      at: 'lastUsed',
    },
    {
      label: t('credentials:fields.policy'),
      of: known(<ServerText>{policy}</ServerText>),
      to: paths.resourcePolicies('keypair', { open: policy }),
    },
  ];
  return <KeyFigures figures={figures} />;
}

const LastUsed = ({ at }: { at: string | null }) => (at === null ? <Dash /> : <TimeText iso={at} relative />);

/** The secret, on demand and for superadmins; the SSH public key. */
function KeypairKeys({ id, detail }: { id: string; detail: Read<{ ssh_public_key?: string | null } | null> }) {
  const { t } = useTranslation(['credentials-edit', 'kit']);
  const mayRead = useIsSuperadmin();
  return (
    <>
      <h3 className="qd-section-title">{t('credentials-edit:secret.title')}</h3>
      {mayRead ? <SecretKey key={id} of={id} /> : <p className="qd-dim">{t('credentials-edit:secret.notForRole')}</p>}
      <h3 className="qd-section-title">{t('credentials-edit:ssh.title')}</h3>
      <Loaded of={detail}>
        {(row) => {
          const ssh = row?.ssh_public_key?.trim();
          return ssh ? (
            <p className="qd-secret-line">
              <code className="qd-ssh">{ssh}</code>
              <CopyButton text={ssh} label={t('credentials-edit:ssh.copy')} copiedLabel={t('kit:copied')} />
            </p>
          ) : (
            <p className="qd-dim">{t('credentials-edit:ssh.none')}</p>
          );
        }}
      </Loaded>
    </>
  );
}
