import { useTranslation } from 'react-i18next';
import { isFinished } from '@/entities/sessions/statuses';
import { marked } from '@/lib/text';
import type { Session } from './api';
import { Reason } from './Reason';
import { REASONS } from './reasons';
import { hasStatusData, readErrors } from './status-data';

function pretty(json: string | null | undefined): string {
  try {
    return JSON.stringify(JSON.parse(json ?? ''), null, 2);
  } catch {
    return json ?? '';
  }
}

// i18n: sessions-detail:why.*
/** Why it ended, failed or got stuck, in plain words; what the server wrote down about it is folded below. */
export function Ending({ session }: { session: Session }) {
  const { t } = useTranslation(['sessions-detail', 'sessions']);
  const { status, status_info: info } = session;
  const over = isFinished(status) || status === 'ERROR' || status === 'TERMINATING';
  if (!over && readErrors(session.status_data).length === 0) return null;
  const title = t(over ? 'whyEnded' : 'whyStuck');
  return (
    <section aria-label={title}>
      <h3 className="qd-section-title">{title}</h3>
      {over ? (
        <p>
          <strong>{info ? <Reason info={info} /> : t('noReason')}</strong>{' '}
          {info && REASONS.includes(info) ? t(`why.${info}`, { defaultValue: '' }) : null}
        </p>
      ) : (
        <p>{t('stuck')}</p>
      )}
      <Raw session={session} />
    </section>
  );
}

/** What the server wrote down, of the session and of its kernels, as it did. */
function Raw({ session }: { session: Session }) {
  const { t } = useTranslation('sessions-detail');
  const { status_info: info, status_data: data, containers } = session;
  const kernels = (containers ?? []).flatMap((one) =>
    one?.status_info ? [`${one.cluster_hostname}: ${one.status_info}`] : [],
  );
  const parts = [info ?? '', ...kernels, hasStatusData(data) ? pretty(data) : ''].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{t('raw')}</summary>
      <pre className="qd-session-raw">{marked(parts.join('\n'))}</pre>
    </details>
  );
}
