import { useTranslation } from 'react-i18next';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';

/** The same agents as a list or as a picture; which of them stands in the address. */
export const PICTURE = 'picture';

export function ViewSwitch() {
  const { t } = useTranslation('agents');
  const [params, setParams] = useSearchParams();
  const current = params.get('view') === PICTURE ? PICTURE : 'list';
  return (
    <ListTabs
      label={t('view.label')}
      tabs={[
        { key: 'list', label: t('view.list') },
        { key: PICTURE, label: t('view.picture') },
      ]}
      current={current}
      onChoose={(view) => setParams(view === PICTURE ? { view } : {})}
    />
  );
}
