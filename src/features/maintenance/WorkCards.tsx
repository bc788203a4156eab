import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rest } from '@/api/client';
import { registryPlaces } from '@/entities/registries/registries';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { noteRecalculated } from './last-run';
import { LastRecalculation, LastRescans } from './LastRun';

const RescanChoice = lazyNamed(() => import('./RescanChoice'), 'RescanChoice');

/** The server counts while the call waits: a large site takes it minutes. */
const RECALCULATION = 600_000;

interface CardProps {
  id: 'recalculate' | 'rescan' | 'cleanUp';
  children: ReactNode;
}

// i18n: maintenance:recalculate.* maintenance:rescan.* maintenance:cleanUp.*
function Card({ id, children }: CardProps) {
  const { t } = useTranslation('maintenance');
  return (
    <section className="qd-maintenance-card" aria-label={t(`${id}.title`)} id={id}>
      <h2>{t(`${id}.title`)}</h2>
      <p>{t(`${id}.text`)}</p>
      {children}
    </section>
  );
}

function Recalculate() {
  const { t } = useTranslation('maintenance');
  const confirm = useConfirm();
  const { write } = useWrites('agents');
  const ask = () =>
    void confirm({
      level: 1,
      title: t('recalculate.title'),
      body: t('recalculate.ask'),
      okLabel: t('recalculate.ok'),
      run: async () => {
        await write(() => rest('POST', '/resource/recalculate-usage', { body: {}, deadline: RECALCULATION }));
        noteRecalculated();
      },
      // It leaves no trace but the figures.
      readBack: () => Promise.resolve('unknown'),
      says: { did: 'done', name: t('recalculate.title') },
    });
  return <Button onClick={ask}>{t('recalculate.ok')}</Button>;
}

/** Work on the whole site, each with what it is for. */
export function WorkCards() {
  const { t } = useTranslation('maintenance');
  const places = useQuery(registryPlaces());
  return (
    <>
      <Card id="recalculate">
        <Recalculate />
        <LastRecalculation />
      </Card>
      <Card id="rescan">
        <Loaded of={places}>
          {(all) => (
            <Suspense fallback={null}>
              <RescanChoice places={all} />
            </Suspense>
          )}
        </Loaded>
        <LastRescans />
      </Card>
      <Card id="cleanUp">
        <Link to={paths.images()}>{t('cleanUp.open')}</Link>
      </Card>
    </>
  );
}
