import { useTranslation } from 'react-i18next';
import { Freshness } from '@/kit/Freshness';
import { PageHeader } from '@/ui/PageHeader';
import { DomainShare } from './DomainShare';
import { Figures } from './Figures';
import { Needs } from './Needs';
import { Resources } from './Resources';
import { Storages } from './Storages';
import { RunningTasks } from './RunningTasks';
import { useParts } from './use-parts';
import '@/kit/kit.css';
import './overview.css';

/** The whole cluster at a glance, the first page of administrators: what is wrong, what waits, what is used. */
export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const parts = useParts();
  return (
    <>
      <PageHeader title={t('title')} note={t(parts.isSuper ? 'note' : 'noteDomain')}>
        <Freshness {...parts.freshness} />
      </PageHeader>
      <Figures parts={parts} />
      <div className="qd-overview">
        <div>
          {parts.isSuper ? null : <DomainShare of={parts.domain} />}
          <Resources of={parts.agents} linked={parts.isSuper} />
        </div>
        <div>
          <Needs parts={parts} />
          {parts.isSuper ? <Storages of={parts.volumes} /> : null}
          <RunningTasks />
        </div>
      </div>
    </>
  );
}
