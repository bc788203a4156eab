import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { isSchedulable, setSchedulable } from './api';
import { agentId, type AgentRow } from './fields';

/** What can be done to several agents: whether new sessions are started on them. */
export function AgentBulk({ list }: { list: ListView<AgentRow> }) {
  const { t } = useTranslation('agents');
  const confirm = useConfirm();
  const { refresh } = useWrites('agents');
  const switchAll = async (on: boolean) => {
    const chosen = await list.collect();
    if (!chosen) return;
    const word = on ? 'schedule' : 'unschedule';
    const count = chosen.length;
    const go = await confirm({
      level: on ? 1 : 2,
      title: t(`agents:${word}.many`, { count }),
      body: t(`agents:${word}.text`),
      okLabel: t(`agents:${word}.ok`),
    });
    if (!go) return;
    list.selection.clear();
    runBulk({
      title: t(`agents:${word}.many`, { count }),
      items: chosen.map(agentId),
      label: (id) => id,
      run: (id) => setSchedulable(id, on),
      readBack: isSchedulable(on),
      after: refresh,
      done: t(`agents:${word}.done`, { count }),
    });
  };
  return (
    <BulkActs
      acts={[
        { key: 'schedule', label: t('schedule.ok'), onAct: () => void switchAll(true) },
        { key: 'unschedule', label: t('unschedule.ok'), danger: true, onAct: () => void switchAll(false) },
      ]}
    />
  );
}
