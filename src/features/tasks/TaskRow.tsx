import type { TFunction } from 'i18next';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRetry, retryFailed } from '@/kit/bulk';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import { formatBytes } from '@/lib/units';
import { cancelTask, dismissTask, shownResults, type Task } from '@/kit/tasks';
import { Button } from '@/ui/Button';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { when } from './when';
import { ServerText } from '@/ui/ServerText';

const LogView = lazyNamed(() => import('@/kit/LogView'), 'LogView');

const tones: Record<Task['state'], Tone> = {
  running: 'info',
  done: 'good',
  failed: 'bad',
  partly: 'warn',
  cancelled: 'neutral',
  interrupted: 'warn',
  unknown: 'warn',
};

/** What can still be done about a task. */
function TaskActs({ task }: { task: Task }) {
  const { t } = useTranslation(['tasks', 'common']);
  const { id, title, state } = task;
  const act = (label: string, name: string, onClick: () => void) => (
    <Button size="small" variant="link" aria-label={t(name, { title })} onClick={onClick}>
      {label}
    </Button>
  );
  // What only watches takes nothing back by no longer watching.
  const stop = task.lasting
    ? { label: t('stop'), name: 'stopOf' }
    : { label: t('common:actions.cancel'), name: 'cancel' };
  return (
    <span>
      {task.results ? act(t('results'), 'resultsOf', () => shownResults.set(id)) : null}
      {canRetry(id) ? act(t('retryShort'), 'retry', () => void retryFailed(id)) : null}
      {state === 'running'
        ? act(stop.label, stop.name, () => cancelTask(id))
        : act(t('removeShort'), 'remove', () => dismissTask(id))}
    </span>
  );
}

function progressText({ done, total, unit }: Task, t: TFunction<readonly string[]>, language: string): string {
  if (!unit) return t('progress', { done, total });
  const size = (bytes: number) => formatBytes(BigInt(Math.round(bytes)), language);
  return t('progressBytes', { done: size(done), total: size(total) });
}

/** What to do about a task that failed as a whole. */
function Remedy({ of: { state, error } }: { of: Task }) {
  const { t } = useTranslation(['tasks', 'errors']);
  if (state !== 'failed' || !error) return null;
  return <p className="qd-task-now">{describeError(t, error).advice}</p>;
}

/** One task: how far it is, what it says just now, and what came of it. */
export function TaskRow({ task }: { task: Task }) {
  const { t, i18n } = useTranslation(['tasks', 'errors']);
  const { title, state, done, total, error } = task;
  const results = task.results ?? [];
  const failed = results.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'skipped').length;
  const lost = results.filter((one) => one.lost).length;
  const facts = [
    when(task.startedAt, i18n.language),
    total ? progressText(task, t, i18n.language) : '',
    failed ? t('failures', { count: failed }) : '',
    lost ? t('lost', { count: lost }) : '',
    error ? describeError(t, error).title : '',
  ];
  const [open, setOpen] = useState(false);
  const says = task.log.at(-1);
  return (
    <li>
      <div className="qd-task-line">
        <ServerText>{title}</ServerText>
        <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>
      </div>
      {state === 'running' ? <progress aria-label={title} max={total || 1} value={total ? done : undefined} /> : null}
      {says ? (
        <p className="qd-task-now qd-dim">
          <ServerText>{says}</ServerText>
        </p>
      ) : null}
      <div className="qd-task-line qd-dim">
        <span>{facts.filter(Boolean).join(' · ')}</span>
        <TaskActs task={task} />
      </div>
      <Remedy of={task} />
      {task.log.length > 0 ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('log')}</summary>
          {open ? (
            <Suspense fallback={null}>
              <LogView lines={task.log} name={title} running={state === 'running'} />
            </Suspense>
          ) : null}
        </details>
      ) : null}
    </li>
  );
}
