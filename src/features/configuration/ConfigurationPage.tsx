import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { PageHeader } from '@/ui/PageHeader';
import { tabAt, TABS } from './list';
import { Settings } from './Settings';
import '@/kit/detail.css';
import './configuration.css';

const Services = lazyNamed(() => import('./Services'), 'Services');
const Keys = lazyNamed(() => import('./Keys'), 'Keys');

// i18n: configuration:tabs.* configuration:search.*
/** How the site is set: the settings of the manual in its groups, each service's own configuration, and all keys as they are kept. */
export default function ConfigurationPage() {
  const { t } = useTranslation(['configuration', 'kit']);
  const [params, setParams] = useSearchParams();
  const tab = tabAt(params);
  const q = params.get('q') ?? '';
  const search = (text: string) => {
    const next = new URLSearchParams(params);
    if (text === '') next.delete('q');
    else next.set('q', text);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <PageHeader title={t('configuration:title')} note={t('configuration:note')} />
      <ListTabs
        label={t('configuration:parts')}
        tabs={TABS.map((key) => ({ key, label: t(`configuration:tabs.${key}`) }))}
        current={tab}
        onChoose={(next) => setParams(next === TABS[0] ? {} : { tab: next })}
      />
      <input
        type="search"
        className="qd-input qd-config-search"
        data-search
        aria-label={t(`configuration:search.${tab}`)}
        placeholder={t(`configuration:search.${tab}`)}
        value={q}
        onChange={(event) => search(event.target.value)}
      />
      <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
        {tab === 'settings' ? <Settings q={q} /> : tab === 'services' ? <Services q={q} /> : <Keys q={q} />}
      </Suspense>
    </>
  );
}
