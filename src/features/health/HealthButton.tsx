import { memo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { siteName } from '@/api/config';
import { endpoint } from '@/api/endpoint';
import { frozen, outage, rateLimit } from '@/api/health';
import { Popup } from '@/ui/Popup';
import { subscribeOnline } from './online';
import { ServerText } from '@/ui/ServerText';
import './health.css';

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
      {() => <Details words={words} release={release} />}
    </Popup>
  );
});

function Details({ words, release }: { words: string; release: string }) {
  const { t, i18n } = useTranslation('shell');
  const { remaining, limit } = rateLimit.get();
  const number = new Intl.NumberFormat(i18n.language);
  const facts: [string, string | undefined][] = [
    [t('health.manager'), release],
    [t('health.site'), siteName()],
    [t('health.address'), new URL(endpoint().base).host],
    [
      t('health.requests'),
      remaining === undefined || limit === undefined
        ? undefined
        : t('health.left', { remaining: number.format(remaining), limit: number.format(limit) }),
    ],
    [t('health.build'), import.meta.env.VITE_BUILD as string | undefined],
  ];
  return (
    <div className="qd-health-facts">
      <strong>{words}</strong>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <ServerText>{value}</ServerText>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}
