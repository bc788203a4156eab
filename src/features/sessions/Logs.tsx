import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFinished } from '@/entities/sessions/statuses';
import { Loaded } from '@/kit/Loaded';
import { LogView, MOST_LINES } from '@/kit/LogView';
import { logEnd, logParts } from '@/lib/log-lines';
import { marked } from '@/lib/text';
import { kernelLog, type Session } from './api';
import { kernelsOf, mayHaveLog } from './session';

/** How often a log is read again while it grows (ms). The server gives the whole of it each time. */
const EVERY = 5000;
/** A log of so many characters is no longer read again by itself. */
const LARGE = 2_000_000;

/** What a kernel of a session has written: one of them at a time, searched, followed, saved. */
export function Logs({ session, id }: { session: Session; id: string }) {
  const { t } = useTranslation('sessions-detail');
  const kernels = kernelsOf(session).filter(mayHaveLog);
  const [chosen, choose] = useState<string>();
  const kernel = kernels.find(({ kernel_id }) => String(kernel_id) === chosen) ?? kernels[0];
  if (!kernel) return <p className="qd-dim">{t('noLog')}</p>;
  const name = (of: typeof kernel) => marked(of.cluster_hostname ?? String(of.kernel_id));
  return (
    <>
      {kernels.length > 1 ? (
        <div className="qd-tabs" role="group" aria-label={t('kernels')}>
          {kernels.map((one) => (
            <button
              key={one.kernel_id}
              type="button"
              className="qd-button"
              aria-pressed={one === kernel}
              onClick={() => choose(String(one.kernel_id))}
            >
              {name(one)}
            </button>
          ))}
        </div>
      ) : null}
      <KernelLog
        key={kernel.kernel_id}
        of={{ id, key: session.access_key ?? '' }}
        kernel={String(kernel.kernel_id)}
        name={`${session.name ?? ''} ${name(kernel)}`}
        grows={!isFinished(session.status)}
      />
    </>
  );
}

interface LogProps {
  of: { id: string; key: string };
  kernel: string;
  name: string;
  grows: boolean;
}

function KernelLog({ of, kernel, name, grows }: LogProps) {
  const { t } = useTranslation('sessions-detail');
  const [large, setLarge] = useState(false);
  const log = useQuery(kernelLog(of, kernel, grows && !large && EVERY));
  const text = log.data;
  if (!large && text !== undefined && text.length > LARGE) setLarge(true);
  const { lines, earlier } = useMemo(() => logEnd(text ?? '', MOST_LINES), [text]);
  const before = { count: earlier, parts: () => logParts(text ?? '') };
  return (
    <>
      {large ? (
        <p className="qd-dim" role="note">
          {t('largeLog')}{' '}
          <button type="button" className="qd-link" onClick={() => void log.refetch()}>
            {t('readLogAgain')}
          </button>
        </p>
      ) : null}
      {!grows && log.error ? <p className="qd-dim">{t('logGone')}</p> : null}
      <Loaded of={log}>{() => <LogView lines={lines} name={name} running={grows} before={before} />}</Loaded>
    </>
  );
}
