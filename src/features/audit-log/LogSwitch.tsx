import { useTranslation } from 'react-i18next';
import { ViewSwitch } from '@/kit/ViewSwitch';

/** The other view of the page, as in `?view=`. */
export const ERRORS = 'errors';

/** Actions, or errors. */
export function LogSwitch() {
  const { t } = useTranslation('audit-log');
  return (
    <ViewSwitch
      label={t('view.label')}
      usual={{ key: 'actions', label: t('view.actions') }}
      other={{ key: ERRORS, label: t('view.errors') }}
    />
  );
}
