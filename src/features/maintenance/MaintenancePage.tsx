import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';
import { lazyNamed } from '@/kit/lazy-named';
import { Suspense } from 'react';
import { RetentionCard } from './RetentionCard';
import { StateCard } from './StateCard';
import { WindowGuide } from './WindowGuide';
import { WorkCards } from './WorkCards';
import './maintenance.css';

const AnnouncementForm = lazyNamed(() => import('./AnnouncementForm'), 'AnnouncementForm');

/** What is done to the site as a whole: it is told, frozen, put in order, and set free again. */
export default function MaintenancePage() {
  const { t } = useTranslation(['maintenance', 'kit']);
  return (
    <>
      <PageHeader title={t('maintenance:title')} note={t('maintenance:note')} />
      <div className="qd-maintenance">
        <StateCard />
        <WorkCards />
        <section className="qd-maintenance-card" aria-label={t('maintenance:announcement.title')} id="announcement">
          <h2>{t('maintenance:announcement.title')}</h2>
          <p>{t('maintenance:announcement.text')}</p>
          <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
            <AnnouncementForm />
          </Suspense>
        </section>
        <WindowGuide />
        <RetentionCard />
      </div>
    </>
  );
}
