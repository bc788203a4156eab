import { useTranslation } from 'react-i18next';
import { ViewSwitch as Switch } from '@/kit/ViewSwitch';

export const PICTURE = 'picture';

/** The same agents as a list or as a picture. */
export function ViewSwitch() {
  const { t } = useTranslation('agents');
  return (
    <Switch
      label={t('view.label')}
      usual={{ key: 'list', label: t('view.list') }}
      other={{ key: PICTURE, label: t('view.picture') }}
    />
  );
}
