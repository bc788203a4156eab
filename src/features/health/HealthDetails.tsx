import { useTranslation } from 'react-i18next';
import { siteName } from '@/api/config';
import { endpoint } from '@/api/endpoint';
import { rateLimit } from '@/api/health';
import { ServerText } from '@/ui/ServerText';

/** Which manager this is, and what is known of it. */
export function HealthDetails({ words, release }: { words: string; release: string }) {
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
