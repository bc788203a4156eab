import { memo, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { outage, rateLimit } from '@/api/health';
import type { Identity } from '@/api/session';
import { serverVersion } from '@/api/profile';
import { AskAgain } from '@/kit/AskAgain';
import { lazyNamed } from '@/kit/lazy-named';
import { Button } from '@/ui/Button';
import { Banner } from './Banner';
import { FrozenBanner } from './FrozenBanner';
import { newBuild } from '@/kit/new-build';
import { subscribeOnline } from './online';
import { SessionWarning } from './SessionWarning';

const AnnouncementBanner = lazyNamed(() => import('./AnnouncementBanner'), 'AnnouncementBanner');

const useStore = <T,>(store: { get: () => T; subscribe: (fn: () => void) => () => void }): T =>
  useSyncExternalStore(store.subscribe, store.get);

/** The site wants a second factor of everybody, and this account has none. */
const needsFactor = ({ mode, totp }: Identity) => mode === 'session' && !totp && getConfig().general.force2FA;

const clock = (ms: number | undefined, language: string) =>
  ms === undefined ? '' : new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(ms);

/** Whatever is answered ends the outage. */
const ask = () => void serverVersion().catch(() => undefined);

interface Props {
  identity: Identity;
  onPassword: () => void;
}

/** What concerns every page at once, said once: no network, no manager, a rate limit, the session's end, a new build. */
export const Banners = memo(function Banners({ identity, onPassword }: Props) {
  const { t, i18n } = useTranslation(['shell', 'common', 'errors']);
  const away = useStore(outage);
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const limit = useStore(rateLimit);
  const newer = useStore(newBuild);
  const kind = online ? away?.kind : 'offline';
  // What is on the screen is greyed while nobody can say whether it still holds.
  useEffect(() => {
    document.documentElement.toggleAttribute('data-away', kind !== undefined);
    return () => document.documentElement.removeAttribute('data-away');
  }, [kind]);
  const since = away ? t('banner.since', { since: clock(away.since, i18n.language) }) : '';
  return (
    <div className="qd-banners">
      {kind ? (
        <Banner tone="error" action={online ? <AskAgain size="small" onAsk={ask} /> : null}>
          <strong>{t(`errors:kinds.${kind}.title`)}</strong>
          {since ? ` · ${since}` : ''} · {t('banner.old')}
        </Banner>
      ) : null}
      <FrozenBanner />
      <Suspense fallback={null}>
        <AnnouncementBanner />
      </Suspense>
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
