import { useTranslation } from 'react-i18next';
import { ViewSwitch as Switch } from '@/kit/ViewSwitch';

export const QUOTAS = 'quotas';

/** The volumes, or the quotas on them. */
export function ViewSwitch() {
  const { t } = useTranslation('storages');
  return (
    <Switch
      label={t('view.label')}
      usual={{ key: 'volumes', label: t('view.volumes') }}
      other={{ key: QUOTAS, label: t('view.quotas') }}
    />
  );
}
