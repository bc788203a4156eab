import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known, type Figure } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { formatDuration } from '@/lib/durations';
import { ServerText } from '@/ui/ServerText';
import { sessionDetail, type Session } from './api';
import { Ending } from './Ending';
import { sessionFields, sessionName, type SessionRow } from './fields';
import { IdleList } from './IdleList';
import { Kernels } from './Kernels';
import { Logs } from './Logs';
import { Ports } from './Ports';
import { Scheduling } from './Scheduling';
import { elapsed, kernelsOf } from './session';
import { readPorts } from './status-data';
import { Ties } from './Ties';
import { Timeline } from './Timeline';
import './sessions.css';

interface Props extends OpenDetails<SessionRow> {
  actionsOf: (session: SessionRow) => readonly RowAction[];
}

const TABS = ['facts', 'kernels', 'logs', 'history', 'ties'] as const;

// i18n: sessions-detail:part.*
/** A session: its facts, its kernels and what they write, what happened to it and why, and what it waits for. */
export function SessionDrawer(props: Props) {
  const { t } = useTranslation('sessions-detail');
  const { id } = props;
  const detail = useQuery(sessionDetail(id));
  const whole = detail.data;
  return (
    <EntityDrawer<SessionRow>
      {...props}
      feature="sessions"
      detail={detail}
      nameOf={sessionName}
      stateOf={(session) => <SessionStatus {...session} />}
      figures={(session) => <Figures session={session} whole={whole} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(session, tab) => {
        if (tab === 'facts')
          return (
            <>
              {whole ? <Ending session={whole} /> : null}
              <FactList set={sessionFields} row={session} />
              {whole ? <Belongings session={whole} /> : null}
            </>
          );
        if (!whole) return null;
        if (tab === 'kernels') return <Kernels session={whole} id={id} />;
        if (tab === 'logs') return <Logs session={whole} id={id} />;
        if (tab === 'ties') return <Ties session={whole} id={id} />;
        return (
          <>
            <Ending session={whole} />
            <Timeline session={whole} />
            <Scheduling id={id} />
          </>
        );
      }}
    </EntityDrawer>
  );
}

function Figures({ session, whole }: { session: SessionRow; whole: Session | null | undefined }) {
  const { t, i18n } = useTranslation(['sessions', 'sessions-detail']);
  const figures: Figure[] = [
    {
      label: t('sessions:fields.elapsed'),
      of: known(formatDuration(elapsed(session) ?? NaN, i18n.language, 2) ?? t('sessions-detail:neverRan')),
      tab: 'history',
    },
    { label: t('sessions-detail:kernels'), of: known(session.cluster_size ?? 1), tab: 'kernels' },
    ...(whole
      ? [{ label: t('sessions-detail:apps'), of: known(readPorts(whole.service_ports).length), at: 'ports' }]
      : []),
  ];
  return <KeyFigures figures={figures} />;
}

/** What stands around it: folders, apps, and what ends it when it is not used. */
function Belongings({ session }: { session: Session }) {
  const { t } = useTranslation('sessions-detail');
  const mounts = (session.mounts ?? []).flatMap((one) => one ?? []);
  const over = kernelsOf(session).length === 0;
  return (
    <>
      <h3 className="qd-section-title">{t('mounts')}</h3>
      {mounts.length === 0 ? <p className="qd-dim">{t('noMounts')}</p> : null}
      <ul className="qd-plain-list">
        {mounts.map((name) => (
          <li key={name}>
            <ServerText>{name}</ServerText>
          </li>
        ))}
      </ul>
      <h3 className="qd-section-title">{t('checks')}</h3>
      <IdleList json={over ? '{}' : session.idle_checks} />
      <h3 className="qd-section-title" data-at="ports">
        {t('ports')}
      </h3>
      <Ports json={session.service_ports} />
    </>
  );
}
