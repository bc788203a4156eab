import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import { Totals } from '@/entities/agents/Totals';
import { totalsOf } from '@/entities/agents/totals';
import { ActiveTag } from '@/kit/DetailHead';
import { sessionsOf } from '@/entities/sessions/links';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { groupAccess, groupUse } from './access';
import { AccessTab } from './AccessTab';
import { resourceGroupDetail } from './api';
import { GROUP_FACTS, resourceGroupFields, type ResourceGroupRow } from './fields';
import { Needs } from './Needs';
import { ProxyCheck } from './ProxyCheck';
import '@/kit/form.css';
import './resource-groups.css';

interface Props extends OpenDetails<ResourceGroupRow> {
  actionsOf: (group: ResourceGroupRow) => readonly RowAction[];
}

const TABS = ['facts', 'access', 'agents'] as const;

// i18n: resource-groups:part.*
/** All facts of a resource group, what it lacks, who may use it, and what its agents have. */
export function ResourceGroupDrawer(props: Props) {
  const { t } = useTranslation('resource-groups');
  const { id: name } = props;
  const { release } = useIdentity();
  return (
    <EntityDrawer
      {...props}
      feature="resource-groups"
      detail={useQuery(resourceGroupDetail(name, release))}
      stateOf={(group) => <ActiveTag active={group.is_active} />}
      figures={() => <Figures name={name} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(group, tab) => {
        if (tab === 'access') return <AccessTab name={name} />;
        if (tab === 'agents') return <Agents name={name} />;
        return (
          <>
            <Needs group={group} />
            <FactList set={resourceGroupFields} row={group} names={GROUP_FACTS} />
            <ProxyCheck name={name} address={group.wsproxy_addr ?? ''} />
          </>
        );
      }}
    </EntityDrawer>
  );
}

function Figures({ name }: { name: string }) {
  const { t } = useTranslation(['resource-groups', 'detail']);
  const use = useQuery(groupUse(name));
  const access = useQuery(groupAccess(name));
  const slots = useQuery(agentSlots(name));
  const here = { group: { op: 'is', value: name } } as const;
  return (
    <KeyFigures
      figures={[
        {
          label: t('resource-groups:fields.agents'),
          of: { ...slots, data: slots.data?.filter(({ status }) => status === 'ALIVE').length },
          to: paths.agents(here),
        },
        { label: t('detail:figure.sessions'), of: { ...use, data: use.data?.live }, to: sessionsOf({ group: name }) },
        {
          label: t('resource-groups:figure.domains'),
          of: { ...access, data: access.data?.domains.length },
          tab: 'access',
        },
        { label: t('detail:figure.projects'), of: { ...access, data: access.data?.projects.length }, tab: 'access' },
        {
          label: t('resource-groups:figure.presets'),
          of: { ...use, data: use.data?.presets.length },
          to: paths.presets(here),
        },
      ]}
    />
  );
}

/** What its agents have of each slot, and the way to them. */
function Agents({ name }: { name: string }) {
  const { t } = useTranslation('resource-groups');
  return (
    <Loaded of={useQuery(agentSlots(name))}>
      {(agents) => {
        const [total] = totalsOf(agents);
        return (
          <>
            {total ? <Totals total={total} /> : <p className="qd-dim">{t('noAgents')}</p>}
            <p>
              <Link to={paths.agents({ group: { op: 'is', value: name } })}>{t('toAgents')}</Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
