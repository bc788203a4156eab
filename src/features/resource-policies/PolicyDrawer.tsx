import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { DetailDrawer } from '@/kit/DetailDrawer';
import { describeError } from '@/kit/error-text';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import { RowActions, type RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import type { PolicyKind } from '@/lib/paths';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { policyDetail } from './api';
import { policyFields } from './fields';
import { ImpactPanel } from './ImpactPanel';
import type { Policy } from './policy';
import '@/kit/form.css';

interface Props extends OpenDetails<Policy> {
  kind: PolicyKind;
  actionsOf: (policy: Policy) => readonly RowAction[];
}

/** All of a policy, and who follows it. */
export function PolicyDrawer({ kind, id: name, ids: names, known, onOpen, actionsOf }: Props) {
  const { t } = useTranslation(['policies', 'kit', 'errors']);
  const { identity, release } = useIdentity();
  const superadmin = identity.role === 'superadmin';
  // A policy by its name is refused to some domain admins from 26.9 on, while the list with all of it is not.
  const detail = useQuery({ ...policyDetail(kind, name, { release, superadmin }), enabled: superadmin || !known });
  const policy = detail.data === null ? null : (detail.data ?? known);
  const set = policyFields[kind];
  return (
    <DetailDrawer
      title={name}
      ids={names}
      open={name}
      onOpen={onOpen}
      footer={policy ? <RowActions actions={actionsOf(policy)} /> : null}
    >
      {detail.isError ? (
        <ErrorPanel error={describeError(t, toAppError(detail.error))} onRetry={() => void detail.refetch()} />
      ) : null}
      {detail.data === null ? <EmptyState title={t('policies:gone.title')} text={t('policies:gone.text')} /> : null}
      {policy ? (
        <>
          <FactList
            set={set}
            row={policy}
            names={set.names.filter((one) => one !== 'name' && one !== 'allowedVfolderHosts')}
          />
          <ImpactPanel kind={kind} name={name} />
        </>
      ) : detail.isPending ? (
        <p role="status">{t('kit:wait')}</p>
      ) : null}
    </DetailDrawer>
  );
}
