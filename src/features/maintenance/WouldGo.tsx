import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { partAt, serviceConfig } from '@/entities/site/service-config';
import { Loaded } from '@/kit/Loaded';
import { formatDay } from '@/lib/dates';
import { formatDuration } from '@/lib/durations';
import { countFormat } from '@/lib/formats';
import { wouldGo, type Category } from './retention';

/** How often the rules run, or that it is not known; nothing while that is being asked. */
function Interval() {
  const { t, i18n } = useTranslation('maintenance');
  const { data: manager, isPending } = useQuery(serviceConfig('manager'));
  if (isPending) return null;
  const interval = manager ? Number(partAt(manager.configuration, ['retention', 'sweep-interval'])) : NaN;
  const span = formatDuration(interval, i18n.language);
  return <li>{span === null ? t('retention.sometime') : t('retention.every', { span })}</li>;
}

// i18n: maintenance:retention.counted.* maintenance:retention.uncounted.*
/** What the next run of a rule would delete: from when on, how much of it can be counted, and what cannot. */
export function WouldGo({ category, days }: { category: Category; days: number }) {
  const { t, i18n } = useTranslation('maintenance');
  const read = useQuery(wouldGo(category, days));
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
          <Interval />
        </ul>
      )}
    </Loaded>
  );
}
