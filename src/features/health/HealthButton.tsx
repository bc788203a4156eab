import { lazy, memo, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { frozen, outage, rateLimit } from '@/api/health';
import { Popup } from '@/ui/Popup';
import { subscribeOnline } from './online';
import './health.css';

const HealthDetails = lazy(() => import('./HealthDetails').then((m) => ({ default: m.HealthDetails })));

type State = 'well' | 'offline' | 'away' | 'frozen' | 'limited';

/** How the console and its manager are, the worst first. */
function useHealth(): State {
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const away = useSyncExternalStore(outage.subscribe, outage.get);
  const isFrozen = useSyncExternalStore(frozen.subscribe, frozen.get) !== undefined;
  const { limited } = useSyncExternalStore(rateLimit.subscribe, rateLimit.get);
  if (!online) return 'offline';
  if (away) return 'away';
  if (isFrozen) return 'frozen';
  return limited ? 'limited' : 'well';
}

// i18n: shell:health.states.*
/** One dot for how the manager is; a press tells which one it is, and what is known of it. */
export const HealthButton = memo(function HealthButton({ release }: { release: string }) {
  const { t } = useTranslation('shell');
  const state = useHealth();
  const words = t(`health.states.${state}`);
  return (
    <Popup
      label={t('health.label', { state: words })}
      icon={<span className={`qd-health qd-health-${state}`} aria-hidden="true" />}
      {...(state !== 'well' && { text: words })}
    >
      {() => (
        <Suspense>
          <HealthDetails words={words} release={release} />
        </Suspense>
      )}
    </Popup>
  );
});
