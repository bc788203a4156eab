import { memo, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { outage, rateLimit } from '@/api/health';
import type { Identity } from '@/api/session';
import { serverVersion } from '@/api/profile';
import { Button } from '@/ui/Button';
import { Banner } from './Banner';
import { FrozenBanner } from './FrozenBanner';
import { newBuild } from './new-build';
import { SessionWarning } from './SessionWarning';

const useStore = <T,>(store: { get: () => T; subscribe: (fn: () => void) => () => void }): T =>
  useSyncExternalStore(store.subscribe, store.get);

function subscribeOnline(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

/** The site wants a second factor of everybody, and this account has none. */
const needsFactor = ({ mode, totp }: Identity) => mode === 'session' && !totp && getConfig().general.force2FA;

const clock = (ms: number | undefined, language: string) =>
  ms === undefined ? '' : new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(ms);

interface Props {
  identity: Identity;
  onPassword: () => void;
}

/** What concerns every page at once, said once: no network, no manager, a rate limit, the session's end, a new build. */
export const Banners = memo(function Banners({ identity, onPassword }: Props) {
  const { t, i18n } = useTranslation(['shell', 'common']);
  const away = useStore(outage);
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const limit = useStore(rateLimit);
  const newer = useStore(newBuild);
  const ask = useHealing(away !== undefined);

  const again = (
    <Button size="small" onClick={ask}>
      {t('common:actions.retry')}
    </Button>
  );
  const since = clock(away?.since, i18n.language);
  return (
    <div className="qd-banners">
      {online ? null : <Banner tone="error">{t('banner.offline')}</Banner>}
      {online && away ? (
        <Banner tone="error" action={again}>
          {t('banner.away', { since })}
        </Banner>
      ) : null}
      <FrozenBanner />
      {limit.limited ? (
        <Banner>
          {t('banner.limited', { until: clock(limit.resumesAt, i18n.language), limit: limit.limit ?? '' })}
        </Banner>
      ) : null}
      {identity.mustChangePassword ? (
        <Banner
          action={
            <Button size="small" onClick={onPassword}>
              {t('ownPassword')}
            </Button>
          }
        >
          {t('banner.mustChangePassword')}
        </Banner>
      ) : null}
      {needsFactor(identity) ? <Banner>{t('banner.secondFactor')}</Banner> : null}
      <SessionWarning />
      {newer ? (
        <Banner
          tone="info"
          action={
            <Button size="small" onClick={() => location.reload()}>
              {t('common:actions.reload')}
            </Button>
          }
        >
          {t('banner.newer')}
        </Banner>
      ) : null}
    </div>
  );
});

const FIRST = 5_000;
const LONGEST = 60_000;

/** Its answer, of whatever kind, is noted by the transport: that is what ends the outage. */
const ask = () => void serverVersion().catch(() => undefined);

/** While the manager is away: ask with growing pauses of random length, so that no crowd of tabs returns at once. */
function useHealing(away: boolean): () => void {
  useEffect(() => {
    if (!away) return undefined;
    let pause = FIRST;
    let timer: ReturnType<typeof setTimeout>;
    const plan = () => {
      timer = setTimeout(
        () => {
          if (!document.hidden) ask();
          pause = Math.min(pause * 2, LONGEST);
          plan();
        },
        pause * (0.5 + Math.random() / 2),
      );
    };
    plan();
    window.addEventListener('online', ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', ask);
    };
  }, [away]);
  return ask;
}
