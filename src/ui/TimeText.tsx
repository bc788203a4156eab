import { useTranslation } from 'react-i18next';
import { formatDateTime, formatMinute, parseDate, relativeTime } from '@/lib/dates';

/** A point in time in the reader's language and zone; the exact instant in the title. Bad values show as a dash. */
export function TimeText({ iso, relative = false }: { iso: string | null | undefined; relative?: boolean }) {
  const { i18n } = useTranslation();
  const date = parseDate(iso);
  if (!date) return <Dash />;
  const machine = date.toISOString();
  const full = formatDateTime(date, i18n.language);
  return (
    <time dateTime={machine} title={full ?? machine}>
      {relative ? (relativeTime(date, new Date(), i18n.language) ?? full) : formatMinute(date, i18n.language)}
    </time>
  );
}

/** Stands for a value that is not there. */
export function Dash() {
  const { t } = useTranslation('kit');
  return <DashOf label={t('noValue')} />;
}

export const DashOf = ({ label }: { label: string }) => (
  <span className="qd-dim">
    <span aria-hidden="true">–</span>
    <span className="qd-visually-hidden">{label}</span>
  </span>
);
