import { useTranslation } from 'react-i18next';
import { isFinished } from '@/entities/sessions/statuses';
import { BulkActs } from '@/kit/BulkActs';
import type { ListView } from '@/kit/use-list';
import { notify } from '@/ui/notify';
import { useEnding } from './actions';
import type { SessionRow } from './fields';

/** What can be done to several sessions: end them, waiting for their agents or not. */
export function SessionBulk({ list }: { list: ListView<SessionRow> }) {
  const { t } = useTranslation('sessions');
  const end = useEnding();
  const { selection, collect } = list;
  const endAll = async (forced: boolean) => {
    const chosen = await collect();
    if (!chosen) return;
    const going = chosen.filter(({ status }) => !isFinished(status));
    if (going.length < chosen.length) notify.info(t('withoutOver', { count: chosen.length - going.length }));
    if (going.length > 0 && (await end(going, forced))) selection.clear();
  };
  const waits = selection.reading !== null;
  return (
    <BulkActs
      acts={[
        { key: 'end', label: t('end'), waits, danger: true, onAct: () => void endAll(false) },
        { key: 'forceEnd', label: t('forceEnd'), waits, danger: true, onAct: () => void endAll(true) },
      ]}
    />
  );
}
