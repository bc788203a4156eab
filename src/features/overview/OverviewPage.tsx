import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Freshness } from '@/kit/Freshness';
import { lazyNamed } from '@/kit/lazy-named';
import { PageHeader } from '@/ui/PageHeader';
import { Figures } from './Figures';
import { useParts } from './use-parts';
import '@/kit/kit.css';
import './overview.css';

const Details = lazyNamed(() => import('./Details'), 'Details');

/** The whole cluster at a glance, the first page of administrators: what is wrong, what waits, what is used. */
export default function OverviewPage() {
  const { t } = useTranslation(['overview', 'kit']);
  const parts = useParts();
  return (
    <>
      <PageHeader title={t('overview:title')} note={t(parts.isSuper ? 'overview:note' : 'overview:noteDomain')}>
        <Freshness {...parts.freshness} />
      </PageHeader>
      <Figures parts={parts} />
      <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
        <Details parts={parts} />
      </Suspense>
    </>
  );
}
