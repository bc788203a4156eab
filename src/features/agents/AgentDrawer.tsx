import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionsOf } from '@/entities/sessions/links';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known, type Figure } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { rawSlots } from '@/lib/units';
import { AgentSessions } from './AgentSessions';
import { agentDetail, agentStanding } from './api';
import { agentFields, type AgentRow } from './fields';
import { GpuMap } from './GpuMap';
import { JsonFacts } from './JsonFacts';
import { LiveFigures } from './LiveFigures';
import '@/kit/form.css';
import './agents.css';

interface Props extends OpenDetails<AgentRow> {
  actionsOf: (agent: AgentRow) => readonly RowAction[];
}

const TABS = ['facts', 'live', 'sessions'] as const;
/** Live figures have a tab of their own. */
const FACTS = agentFields.names.filter((name) => name !== 'live');

// i18n: agents:part.*
/** All facts of an agent, what it measures now, and what runs on it. */
export function AgentDrawer(props: Props) {
  const { t } = useTranslation('agents');
  const { id } = props;
  const detail = useQuery(agentDetail(id));
  return (
    <EntityDrawer
      {...props}
      feature="agents"
      detail={detail}
      figures={(agent) => <Figures id={id} containers={agent.container_count} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(agent, tab) => {
        if (tab === 'live') return <LiveFigures id={id} alive={agent.status === 'ALIVE'} />;
        if (tab === 'sessions') return <AgentSessions id={id} />;
        return (
          <>
            <FactList set={agentFields} row={agent} names={FACTS} />
            <JsonFacts title={t('hardware')} facts={rawSlots(detail.data?.hardware_metadata)} />
            <GpuMap agent={agent} map={detail.data?.gpu_alloc_map} />
          </>
        );
      }}
    </EntityDrawer>
  );
}

/** What stands on it; read once, the tab with the sessions keeps it fresh. */
function Figures({ id, containers }: { id: string; containers: number | null | undefined }) {
  const { t } = useTranslation(['agents', 'detail']);
  const standing = useQuery({ ...agentStanding(id), refetchInterval: false });
  const figures: Figure[] = [
    {
      label: t('detail:figure.sessions'),
      of: { ...standing, data: standing.data?.total },
      to: sessionsOf({ agent: id }),
    },
    { label: t('agents:fields.containers'), of: known(containers ?? '?'), tab: 'sessions' },
  ];
  return <KeyFigures figures={figures} />;
}
