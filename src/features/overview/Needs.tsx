import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { frozen, rateLimit } from '@/api/health';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import type { Read } from '@/kit/Loaded';
import { newBuild } from '@/kit/new-build';
import { openOverlay } from '@/kit/overlays';
import { useTaskCounts } from '@/kit/task-counts';
import { useIdentity } from '@/kit/use-session';
import { serverClock } from '@/lib/clock';
import { countFormat } from '@/lib/formats';
import type { Store } from '@/lib/store';
import { ServerText } from '@/ui/ServerText';
import { TimeText } from '@/ui/TimeText';
import { Card, Way } from './Card';
import {
  needsOfAgents,
  needsOfConsole,
  needsOfQueue,
  needsOfStorages,
  needsOfTrouble,
  worstFirst,
  type Need,
} from './needs';
import type { Parts } from './use-parts';

const useStore = <T,>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
const MARKS = { bad: '■', warn: '▲', info: '◆', good: '●', neutral: '○' };
/** So many of the things that a line is about are named in it. */
const NAMED = 3;

// i18n: overview:need.*
/** What somebody has to look at, the worst first: a list that can become empty. */
export function Needs({ parts }: { parts: Parts }) {
  const { t } = useTranslation('overview');
  const { identity } = useIdentity();
  const console = {
    tasksFailed: useTaskCounts().failed,
    frozen: useStore(frozen) !== undefined,
    limited: useStore(rateLimit).limited,
    newer: useStore(newBuild),
    mustChangePassword: identity.mustChangePassword,
  };
  const { isSuper, agents, sessions, trouble, volumes } = parts;
  const reads: [name: string, read: Read<unknown>][] = [
    [t('part.agents'), agents],
    [t('part.sessions'), sessions],
    [t('part.trouble'), trouble],
    ...(isSuper ? [[t('part.storages'), volumes] as [string, Read<unknown>]] : []),
  ];
  const needs = worstFirst([
    ...(agents.data ? needsOfAgents(agents.data, isSuper) : []),
    ...(trouble.data ? needsOfTrouble(trouble.data) : []),
    ...(sessions.data ? needsOfQueue(sessions.data, serverClock()) : []),
    ...(volumes.data ? needsOfStorages(volumes.data.volumes) : []),
    ...needsOfConsole(console),
  ]);
  const missing = reads.filter(([, { data }]) => data === undefined);
  const failed = missing.filter(([, { error }]) => error);
  return (
    <Card title={t('needs')}>
      {needs.length > 0 ? (
        <ul className="qd-attention">
          {needs.map((need) => (
            <Line key={need.key} need={need} />
          ))}
        </ul>
      ) : missing.length === 0 ? (
        <p className="qd-dim">{t('noNeeds')}</p>
      ) : null}
      {missing.length > failed.length ? (
        <p role="status" className="qd-dim">
          {t('looking')}
        </p>
      ) : null}
      {failed.map(([name, read]) => (
        <Unread key={name} name={name} read={read} />
      ))}
    </Card>
  );
}

function Line({ need }: { need: Need }) {
  const { t, i18n } = useTranslation('overview');
  const { key, tone, count, since, names = [], to } = need;
  const shown = count === undefined ? '' : countFormat(i18n.language)(count);
  const text = t(`need.${key}`, { count: count ?? 1, shown });
  const rest = names.length - NAMED;
  return (
    <li data-need={key}>
      <span className={`qd-attention-mark qd-tag-${tone}`} aria-hidden="true">
        {MARKS[tone]}
      </span>
      <span>
        {key === 'tasks' || key === 'password' ? (
          <button type="button" className="qd-link" onClick={() => openOverlay(key)}>
            {text}
          </button>
        ) : (
          <Way to={to}>{text}</Way>
        )}{' '}
        {names.length > 0 || since ? (
          <small>
            {names.slice(0, NAMED).map(({ name, to: at }) => (
              <Way key={name} to={at}>
                <ServerText>{name}</ServerText>
              </Way>
            ))}
            {rest > 0 ? <span>{t('more', { count: rest })}</span> : null}
            {since ? <TimeText iso={since} relative /> : null}
          </small>
        ) : null}
      </span>
    </li>
  );
}

/** A part that could not be read is not a part without trouble. */
function Unread({ name, read }: { name: string; read: Read<unknown> }) {
  const { t } = useTranslation(['overview', 'kit', 'errors']);
  return (
    <p role="alert" className="qd-warn-text">
      {t('overview:unread', { name, reason: describeError(t, toAppError(read.error)).title })}{' '}
      <button type="button" className="qd-link" onClick={() => void read.refetch()}>
        {t('kit:retry')}
      </button>
    </p>
  );
}
