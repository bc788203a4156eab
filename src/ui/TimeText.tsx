import { useTranslation } from 'react-i18next';
import { serverClock } from '@/lib/clock';
import { formatDateTime, formatMinute, parseDate, relativeTime } from '@/lib/dates';

interface Props {
  iso: string | null | undefined;
  relative?: boolean;
}

/** A point in time in the reader's language and zone; the exact instant in the title. Bad values show as a dash. */
export function TimeText(props: Props) {
  const { i18n } = useTranslation();
  return <TimeIn {...props} language={i18n.language} />;
}

/** The same, for whoever knows the language: a table asks for it once. */
export function TimeIn({ iso, relative = false, language }: Props & { language: string }) {
  const date = parseDate(iso);
  if (!date) return <Dash />;
  const machine = date.toISOString();
  const full = formatDateTime(date, language);
  return (
    <time dateTime={machine} title={full ?? machine}>
      {relative ? (relativeTime(date, new Date(serverClock()), language) ?? full) : formatMinute(date, language)}
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
