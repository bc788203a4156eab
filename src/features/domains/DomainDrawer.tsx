import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { allowInDomain, forbidInDomain } from '@/entities/resource-groups/allowing';
import { ActiveTag } from '@/kit/DetailHead';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { domainCounts, domainDetail } from './api';
import { groupsNow } from './changes';
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
    <EntityDrawer
      {...props}
      feature="domains"
      detail={useQuery(domainDetail(name))}
      stateOf={(domain) => <ActiveTag active={domain.is_active} />}
      figures={() => <Figures name={name} />}
    >
      {(domain) => (
        <>
          <FactList set={domainFields} row={domain} names={DOMAIN_FACTS} />
          <h3 className="qd-section-title">{t('domains:fields.groups')}</h3>
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <AllowedGroups
              name={name}
              groups={(domain.scaling_groups ?? []).map(String)}
              whyNot={identity.role === 'superadmin' ? undefined : t('domains:whyNot')}
              allow={(groups) => write(() => allowInDomain(name, groups))}
              forbid={(group) => write(() => forbidInDomain(name, group))}
              read={() => groupsNow(name)}
            />
          </Suspense>
        </>
      )}
    </EntityDrawer>
  );
}

function Figures({ name }: { name: string }) {
  const { t } = useTranslation('detail');
  const { release } = useIdentity();
  const counts = useQuery(domainCounts(name, release));
  const own = counts.data?.projects.filter(({ type }) => type !== 'PERSONAL');
  const here = { domain: { op: 'is', value: name } } as const;
  return (
    <KeyFigures
      figures={[
        { label: t('figure.users'), of: { ...counts, data: counts.data?.users }, to: paths.users(here) },
        {
          label: t('figure.projects'),
          of: { ...counts, data: own?.length },
          inactive: own?.filter(({ active }) => !active).length,
          to: paths.projects(here),
        },
      ]}
    />
  );
}
