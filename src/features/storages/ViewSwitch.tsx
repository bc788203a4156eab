import { useTranslation } from 'react-i18next';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';

/** The volumes, or the quotas on them; which of the two stands in the address. */
export const QUOTAS = 'quotas';

export function ViewSwitch() {
  const { t } = useTranslation('storages');
  const [params, setParams] = useSearchParams();
  return (
    <ListTabs
      label={t('view.label')}
      tabs={[
        { key: 'volumes', label: t('view.volumes') },
        { key: QUOTAS, label: t('view.quotas') },
      ]}
      current={params.get('view') === QUOTAS ? QUOTAS : 'volumes'}
      onChoose={(view) => setParams(view === QUOTAS ? { view } : {})}
    />
  );
}
