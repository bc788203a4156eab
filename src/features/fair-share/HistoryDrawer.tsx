import { useTranslation } from 'react-i18next';
import { Drawer } from '@/ui/Drawer';
import { ServerText } from '@/ui/ServerText';
import { UsageHistory, type Shown } from './factors/UsageHistory';

interface Props {
  group: string;
  shown: readonly Shown[];
  onClose: () => void;
}

/** The usage of those that were chosen from a list, on top of each other. */
export function HistoryDrawer({ group, shown, onClose }: Props) {
  const { t } = useTranslation('fair-share');
  const title = t('historyOf', { count: shown.length });
  return (
    <Drawer title={title} onClose={onClose}>
      <p className="qd-dim">
        {t('level.group')} <ServerText>{group}</ServerText>
      </p>
      <ul className="qd-names" aria-label={title}>
        {shown.map(({ key, name }) => (
          <li key={key}>
            <ServerText>{name}</ServerText>
          </li>
        ))}
      </ul>
      <UsageHistory group={group} shown={shown} />
    </Drawer>
  );
}
