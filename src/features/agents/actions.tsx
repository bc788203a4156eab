import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { CheckCircleOutlined, StopOutlined } from '@/ui/icons';
import { isSchedulable, setSchedulable } from './api';
import { agentId, type AgentRow } from './fields';

/** What can be done to an agent. Only superadmins see any, and the server lets them. */
export function useAgentActions(): (agent: AgentRow) => readonly RowAction[] {
  const { t } = useTranslation('agents');
  const confirm = useConfirm();
  const { write } = useWrites('agents');
  const switchTo = useCallback(
    (id: string, on: boolean) =>
      void confirm({
        level: 1,
        title: t(on ? 'schedule.title' : 'unschedule.title', { id }),
        body: t(on ? 'schedule.text' : 'unschedule.text'),
        okLabel: t(on ? 'schedule.ok' : 'unschedule.ok'),
        run: () => write(() => setSchedulable(id, on)),
        readBack: lookAtOne(isSchedulable(on), id),
        says: {
          did: 'changed',
          name: id,
          row: id,
          link: { to: paths.agents({ open: id }) },
          undo: () => write(() => setSchedulable(id, !on)),
        },
      }),
    [confirm, t, write],
  );
  return useCallback(
    (agent) => {
      const id = agentId(agent);
      return agent.schedulable
        ? [
            {
              key: 'unschedule',
              label: t('unscheduleOne', { id }),
              icon: <StopOutlined />,
              onAct: () => switchTo(id, false),
            },
          ]
        : [
            {
              key: 'schedule',
              label: t('scheduleOne', { id }),
              icon: <CheckCircleOutlined />,
              onAct: () => switchTo(id, true),
            },
          ];
    },
    [t, switchTo],
  );
}
