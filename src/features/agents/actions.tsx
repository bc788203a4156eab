import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { useTasks } from '@/kit/tasks';
import { paths } from '@/lib/paths';
import { CheckCircleOutlined, ClusterOutlined, MinusCircleOutlined, StopOutlined } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { isSchedulable, setSchedulable } from './api';
import { agentId, type AgentRow } from './fields';

/** What can be done to an agent: by superadmins alone. */
export function useAgentActions(): (agent: AgentRow) => readonly RowAction[] {
  const { t, i18n } = useTranslation(['agents', 'errors']);
  const { release } = useIdentity();
  const { whyNot } = useRight('agents');
  const confirm = useConfirm();
  const { write, refresh } = useWrites('agents');
  const tasks = useTasks();
  const draining = useMemo(
    () => new Set(tasks.flatMap(({ state, lasting }) => (state === 'running' && lasting ? [lasting.of] : []))),
    [tasks],
  );
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
          inverse: () => ({ kind: 'agents/schedulable', of: id, sent: { active: on } }),
        },
      }),
    [confirm, t, write],
  );
  const drain = useCallback(
    async (id: string) => {
      const go = await confirm({
        level: 2,
        title: t('drain.title', { id }),
        body: t('drain.text'),
        consequences: [t('drain.watched'), t('drain.rest')],
        okLabel: t('drain.ok'),
      });
      if (go) (await import('./drain')).startDrain({ id, refresh });
    },
    [confirm, t, refresh],
  );
  const move = useCallback(
    async (id: string, group: string) => {
      try {
        const { startMove } = await import('./move');
        await startMove({ id, group, t, language: i18n.language, confirm, write, drain, release });
      } catch (failure) {
        notify.error(describeError(t, toAppError(failure)).title);
      }
    },
    [t, i18n, confirm, write, drain, release],
  );
  return useCallback(
    (agent) => {
      const id = agentId(agent);
      const toDrain: RowAction = {
        key: 'drain',
        label: t('drainOne', { id }),
        icon: <MinusCircleOutlined />,
        danger: true,
        disabled: whyNot ?? (draining.has(id) ? t('drain.underWay') : agent.status !== 'ALIVE' && t('drain.gone')),
        onAct: () => void drain(id),
      };
      const toMove: RowAction = {
        key: 'move',
        label: t('moveOne', { id }),
        icon: <ClusterOutlined />,
        // The agent itself writes the group down.
        disabled: whyNot ?? (agent.status !== 'ALIVE' && t('move.gone')),
        onAct: () => void move(id, agent.scaling_group ?? ''),
      };
      const on = !agent.schedulable;
      return [
        {
          key: on ? 'schedule' : 'unschedule',
          label: t(on ? 'scheduleOne' : 'unscheduleOne', { id }),
          icon: on ? <CheckCircleOutlined /> : <StopOutlined />,
          disabled: whyNot,
          onAct: () => switchTo(id, on),
        },
        toMove,
        toDrain,
      ];
    },
    [t, switchTo, draining, drain, move, whyNot],
  );
}
