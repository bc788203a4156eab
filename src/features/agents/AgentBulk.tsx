import { useTranslation } from 'react-i18next';
import { BulkActs } from '@/kit/BulkActs';
import { useBulkAct } from '@/kit/use-bulk-act';
import type { ListView } from '@/kit/use-list';
import { isSchedulable, setSchedulable } from './api';
import { agentId, type AgentRow } from './fields';

/** What can be done to several agents: whether new sessions are started on them. */
export function AgentBulk({ list }: { list: ListView<AgentRow> }) {
  const { t } = useTranslation('agents');
  const bulkAct = useBulkAct(list, 'agents');
  const switchAll = (on: boolean) =>
    bulkAct(
      (chosen) => chosen.map(agentId),
      ({ length: count }) => {
        const word = on ? 'schedule' : 'unschedule';
        return {
          level: on ? 1 : 2,
          title: t(`agents:${word}.many`, { count }),
          text: [t(`agents:${word}.text`)],
          okLabel: t(`agents:${word}.ok`),
          label: (id) => id,
          run: (id) => setSchedulable(id, on),
          readBack: isSchedulable(on),
          done: t(`agents:${word}.done`, { count }),
        };
      },
    );
  return (
    <BulkActs
      acts={[
        { key: 'schedule', label: t('schedule.ok'), onAct: () => void switchAll(true) },
        { key: 'unschedule', label: t('unschedule.ok'), danger: true, onAct: () => void switchAll(false) },
      ]}
    />
  );
}
