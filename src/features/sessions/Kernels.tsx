import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LiveGauges } from '@/entities/live/LiveGauges';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import { SlotAmounts } from '@/entities/slots/SlotAmounts';
import { Link } from '@/kit/router';
import { useIsSuperadmin } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { parseSlots } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { TimeText } from '@/ui/TimeText';
import { sessionLive, type Kernel, type Session } from './api';
import { kernelsOf } from './session';

/** The kernels of a session: where each runs, what it holds, and while it runs what it is busy with. */
export function Kernels({ session, id }: { session: Session; id: string }) {
  const { t } = useTranslation('sessions-detail');
  const running = session.status === 'RUNNING' || session.status === 'RUNNING_DEGRADED';
  const live = useQuery({ ...sessionLive(id), enabled: running });
  const kernels = kernelsOf(session);
  if (kernels.length === 0) return <p className="qd-dim">{t('noKernels')}</p>;
  return (
    <>
      {running ? <p className="qd-dim">{t(live.error ? 'liveUnread' : 'liveNote')}</p> : null}
      <ul className="qd-session-kernels">
        {kernels.map((kernel) => (
          <li key={kernel.kernel_id}>
            <KernelCard kernel={kernel} live={live.data?.get(String(kernel.kernel_id))} />
          </li>
        ))}
      </ul>
    </>
  );
}

function KernelCard({ kernel, live }: { kernel: Kernel; live: string | null | undefined }) {
  const { t } = useTranslation(['sessions-detail', 'sessions']);
  const superadmin = useIsSuperadmin();
  const agent = <ServerText className="qd-name">{kernel.agent}</ServerText>;
  return (
    <>
      <p>
        <ServerText className="qd-mono">{kernel.cluster_hostname}</ServerText> <SessionStatus status={kernel.status} />{' '}
        <TimeText iso={kernel.status_changed} relative />
      </p>
      <dl className="qd-facts">
        <div>
          <dt>{t('sessions:fields.agent')}</dt>
          <dd>
            {kernel.agent && superadmin ? (
              <Link to={paths.agents({ open: kernel.agent })}>{agent}</Link>
            ) : kernel.agent ? (
              agent
            ) : (
              <span className="qd-dim">{t('noAgent')}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('sessions:fields.occupied')}</dt>
          <dd>
            <SlotAmounts slots={parseSlots(kernel.occupied_slots ?? '{}')} />
          </dd>
        </div>
        {kernel.container_id ? (
          <div>
            <dt>{t('container')}</dt>
            <dd>
              <ServerText className="qd-mono">{kernel.container_id.slice(0, 12)}</ServerText>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('kernel')}</dt>
          <dd>
            <ServerText className="qd-mono">{String(kernel.kernel_id)}</ServerText>
          </dd>
        </div>
        {live ? (
          <div>
            <dt>{t('sessions:fields.live')}</dt>
            <dd>
              <LiveGauges json={live} />
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
