import { useTranslation } from 'react-i18next';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';

/** The views of the page, as in `?view=`; the first is the one that it begins with. */
export const VIEWS = ['sessions', 'history', 'dormant'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (params: URLSearchParams): View =>
  VIEWS.find((view) => view === params.get('view')) ?? 'sessions';

// i18n: sign-ins:view.*
/** Who is signed in, who has been, or who has not been for long. */
export function ViewSwitch() {
  const { t } = useTranslation('sign-ins');
  const [params, setParams] = useSearchParams();
  return (
    <ListTabs
      label={t('views')}
      tabs={VIEWS.map((key) => ({ key, label: t(`view.${key}`) }))}
      current={viewOf(params)}
      onChoose={(view) => setParams(view === 'sessions' ? {} : { view })}
    />
  );
}
