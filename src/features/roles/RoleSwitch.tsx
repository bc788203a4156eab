import { useTranslation } from 'react-i18next';
import { ViewSwitch } from '@/kit/ViewSwitch';

/** The other view of the page, as in `?view=`. */
export const PRESETS = 'presets';

/** Roles, or what the server makes them from. */
export function RoleSwitch() {
  const { t } = useTranslation('role-presets');
  return (
    <ViewSwitch
      label={t('view.label')}
      usual={{ key: 'roles', label: t('view.roles') }}
      other={{ key: PRESETS, label: t('view.presets') }}
    />
  );
}
