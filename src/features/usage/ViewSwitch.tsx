import { useTranslation } from 'react-i18next';
import { ViewSwitch as Switch } from '@/kit/ViewSwitch';
import { IDLE } from './views';

/** What was held over time, or what is held now without use. */
export function ViewSwitch() {
  const { t } = useTranslation('usage');
  return (
    <Switch
      label={t('view.label')}
      usual={{ key: 'held', label: t('view.held') }}
      other={{ key: IDLE, label: t('view.idle') }}
    />
  );
}
