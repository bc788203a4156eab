import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { domainCounts, domainDetail } from './api';
import { allowGroups, forbidGroup, groupsNow } from './changes';
import { DOMAIN_FACTS, domainFields, type DomainRow } from './fields';

const AllowedGroups = lazy(() =>
  import('@/entities/resource-groups/AllowedGroups').then((m) => ({ default: m.AllowedGroups })),
);

interface Props extends OpenDetails<DomainRow> {
  actionsOf: (domain: DomainRow) => readonly RowAction[];
}

/** All facts of a domain, how many users and projects it has, the resource groups that it may use. */
export function DomainDrawer(props: Props) {
  const { t } = useTranslation(['domains', 'kit']);
  const { identity } = useIdentity();
  const { write } = useWrites('domains');
  const { id: name } = props;
  return (
    <EntityDrawer {...props} feature="domains" detail={useQuery(domainDetail(name))}>
      {(domain) => (
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
              read={() => groupsNow(name)}
            />
          </Suspense>
        </>
      )}
    </EntityDrawer>
  );
}

function Counts({ name }: { name: string }) {
  const { t, i18n } = useTranslation('domains');
  const { release } = useIdentity();
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
  return (
    <Loaded of={useQuery(domainCounts(name, release))}>
      {({ users, projects }) => (
        <ul className="qd-plain-list" aria-label={t('holds', { name })}>
          <li>
            <Link to={paths.users({ domain: { op: 'is', value: name } })}>{t('users', say(users))}</Link>
          </li>
          <li>
            <Link to={paths.projects({ domain: { op: 'is', value: name } })}>
              {t('projects', say(projects.filter(({ type }) => type !== 'PERSONAL').length))}
            </Link>
          </li>
        </ul>
      )}
    </Loaded>
  );
}
