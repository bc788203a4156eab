import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { DetailDrawer } from '@/kit/DetailDrawer';
import { describeError } from '@/kit/error-text';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import { Link } from '@/kit/router';
import { RowActions, type RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { domainCounts, domainDetail } from './api';
import { allowGroups, forbidGroup, useWrite } from './changes';
import { DOMAIN_FACTS, domainFields, domainName, type DomainRow } from './fields';

const AllowedGroups = lazy(() => import('@/pickers/AllowedGroups').then((m) => ({ default: m.AllowedGroups })));

interface Props extends OpenDetails<DomainRow> {
  actionsOf: (domain: DomainRow) => readonly RowAction[];
}

/** All facts of a domain, how many users and projects it has, the resource groups that it may use. */
export function DomainDrawer({ id: name, ids: names, known, onOpen, actionsOf }: Props) {
  const { t } = useTranslation(['domains', 'kit', 'errors']);
  const { identity } = useIdentity();
  const write = useWrite();
  const detail = useQuery(domainDetail(name));
  const domain = detail.data ?? known;
  return (
    <DetailDrawer
      title={domain ? domainName(domain) : t('domains:one')}
      ids={names}
      open={name}
      onOpen={onOpen}
      footer={domain ? <RowActions actions={actionsOf(domain)} /> : null}
    >
      {detail.isLoadingError ? (
        <ErrorPanel error={describeError(t, toAppError(detail.error))} onRetry={() => void detail.refetch()} />
      ) : null}
      {detail.data === null ? <EmptyState title={t('domains:gone.title')} text={t('domains:gone.text')} /> : null}
      {domain ? (
        <>
          <FactList set={domainFields} row={domain} names={DOMAIN_FACTS} />
          <Counts name={name} />
          <h3 className="qd-section-title">{t('domains:fields.groups')}</h3>
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <AllowedGroups
              name={name}
              groups={(domain.scaling_groups ?? []).map(String)}
              whyNot={identity.role === 'superadmin' ? undefined : t('domains:whyNot')}
              allow={(groups) => write(() => allowGroups(name, groups))}
              forbid={(group) => write(() => forbidGroup(name, group))}
            />
          </Suspense>
        </>
      ) : detail.isPending ? (
        <p role="status">{t('kit:wait')}</p>
      ) : null}
    </DetailDrawer>
  );
}

function Counts({ name }: { name: string }) {
  const { t, i18n } = useTranslation(['domains', 'errors']);
  const { release } = useIdentity();
  const counts = useQuery(domainCounts(name, release));
  if (counts.isError)
    return <ErrorPanel error={describeError(t, toAppError(counts.error))} onRetry={() => void counts.refetch()} />;
  const { users = 0, projects = [] } = counts.data ?? {};
  const shared = projects.filter(({ type }) => type !== 'PERSONAL').length;
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
  return (
    <ul className="qd-plain-list" aria-label={t('domains:holds', { name })} aria-busy={counts.isPending}>
      <li>
        <Link to={paths.users({ domain: { op: 'is', value: name } })}>{t('domains:users', say(users))}</Link>
      </li>
      <li>
        <Link to={paths.projects({ domain: { op: 'is', value: name } })}>{t('domains:projects', say(shared))}</Link>
      </li>
    </ul>
  );
}
