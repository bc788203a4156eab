import { useTranslation } from 'react-i18next';
import { Drawer } from '@/ui/Drawer';
import { UsageHistory, type Shown } from './factors/UsageHistory';

interface Props {
  group: string;
  shown: readonly Shown[];
  onClose: () => void;
}

/** The usage of those that were chosen from a list, on top of each other. */
export function HistoryDrawer({ group, shown, onClose }: Props) {
  const { t } = useTranslation('fair-share');
  return (
    <Drawer title={t('historyOf', { count: shown.length })} onClose={onClose}>
      <UsageHistory group={group} shown={shown} />
    </Drawer>
  );
}
