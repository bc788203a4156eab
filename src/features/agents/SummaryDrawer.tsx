import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionsOf } from '@/entities/sessions/links';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { Link } from '@/kit/router';
import type { AgentRow } from './fields';
import { agentSummary, summaryFields } from './summaries';
import '@/kit/form.css';

interface Props extends OpenDetails<AgentRow> {
  actionsOf: (agent: AgentRow) => readonly RowAction[];
}

/** An agent for those whom the server tells little of it, and what they may see of its sessions. */
export function SummaryDrawer(props: Props) {
  const { t } = useTranslation('agents');
  const { id } = props;
  return (
    <EntityDrawer {...props} feature="agents" detail={useQuery(agentSummary(id))}>
      {(agent) => (
        <>
          <FactList set={summaryFields} row={agent} names={summaryFields.names} />
          <p>
            <Link to={sessionsOf({ agent: id })}>{t('ownSessions')}</Link>
          </p>
          <p className="qd-dim">{t('untold')}</p>
        </>
      )}
    </EntityDrawer>
  );
}
