import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { StatusTag } from '@/ui/StatusTag';
import { keypairOwner } from './api';
import type { KeypairRow } from './fields';
import { adminFor } from './keypair-input';
import { ServerText } from '@/ui/ServerText';

export const useOwner = (user: string | null | undefined) =>
  useQuery({ ...keypairOwner(user ?? ''), enabled: Boolean(user) });

type Owner = ReturnType<typeof useOwner> extends UseQueryResult<infer Data> ? Data : never;

interface Props {
  owner: UseQueryResult<Owner>;
  row: KeypairRow;
  isMain: boolean | undefined;
}

const isMisfit = (row: KeypairRow, role: string): boolean => (row.is_admin ?? false) !== adminFor(role);

// i18n: credentials-edit:status.*
/** Whose keypair it is; says when the admin flag does not fit the owner's role. */
export function KeypairOwner({ owner, row, isMain }: Props) {
  const { t } = useTranslation(['credentials-edit', 'credentials', 'common', 'errors', 'kit']);
  if (owner.isError)
    return <ErrorPanel error={describeError(t, toAppError(owner.error))} onRetry={() => void owner.refetch()} />;
  const role = owner.data?.role;
  const status = owner.data?.status;
  const words = { role: t(`common:roles.${role ?? ''}`, { defaultValue: role ?? '' }) };
  return (
    <>
      <dl className="qd-facts">
        <div>
          <dt>{t('credentials:fields.user')}</dt>
          <dd>
            <Link
              className="qd-name"
              to={paths.users({ open: row.user, tab: status && status !== 'active' ? 'inactive' : null })}
            >
              <ServerText>{row.user_id}</ServerText>
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('credentials:fields.fullName')}</dt>
          <dd>
            <ServerText className="qd-name">{row.full_name}</ServerText>
          </dd>
        </div>
        <div>
          <dt>{t('credentials-edit:owner.role')}</dt>
          <dd>{owner.isPending ? t('kit:wait') : words.role}</dd>
        </div>
        <div>
          <dt>{t('credentials-edit:owner.status')}</dt>
          <dd>
            {status ? (
              <StatusTag tone={status === 'active' ? 'good' : 'neutral'}>
                {t(`credentials-edit:status.${status}`, { defaultValue: status })}
              </StatusTag>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('credentials-edit:owner.main')}</dt>
          <dd>{isMain === undefined ? null : t(isMain ? 'kit:yes' : 'kit:no')}</dd>
        </div>
      </dl>
      {role && isMisfit(row, role) ? <Alert type="warning" title={t('credentials-edit:adminMisfit', words)} /> : null}
    </>
  );
}
