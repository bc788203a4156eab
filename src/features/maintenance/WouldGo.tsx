import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { partAt, serviceConfig } from '@/entities/site/service-config';
import { Loaded } from '@/kit/Loaded';
import { formatDay } from '@/lib/dates';
import { formatDuration } from '@/lib/durations';
import { countFormat } from '@/lib/formats';
import { wouldGo, type Category } from './retention';

/** How often the rules run, in seconds; undefined: the manager does not tell. */
export function useInterval(): number | undefined {
  const manager = useQuery(serviceConfig('manager'));
  const found = Number(partAt(manager.data?.configuration ?? {}, ['retention', 'sweep-interval']) ?? NaN);
  return Number.isFinite(found) ? found : undefined;
}

// i18n: maintenance:retention.counted.* maintenance:retention.uncounted.*
/** What the next run of a rule would delete: from when on, how much of it can be counted, and what cannot. */
export function WouldGo({ category, days }: { category: Category; days: number }) {
  const { t, i18n } = useTranslation('maintenance');
  const read = useQuery(wouldGo(category, days));
  const interval = useInterval();
  const { language } = i18n;
  return (
    <Loaded of={read}>
      {({ before, count }) => (
        <ul className="qd-maintenance-go">
          <li>{t('retention.before', { day: formatDay(before, language), count: days })}</li>
          {count === null ? null : (
            <li>
              <strong>{t(`retention.counted.${category}`, { count, number: countFormat(language)(count) })}</strong>
            </li>
          )}
          <li>{t(`retention.uncounted.${category}`)}</li>
          <li>
            {interval === undefined
              ? t('retention.sometime')
              : t('retention.every', { span: formatDuration(interval, language) })}
          </li>
        </ul>
      )}
    </Loaded>
  );
}
