import { useTranslation } from 'react-i18next';
import { canRetry, retryFailed } from '@/kit/bulk';
import { describeError } from '@/kit/error-text';
import { cancelTask, dismissTask, shownResults, type Task } from '@/kit/tasks';
import { Button } from '@/ui/Button';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { when } from './when';
import { ServerText } from '@/ui/ServerText';

const tones: Record<Task['state'], Tone> = {
  running: 'info',
  done: 'good',
  failed: 'bad',
  partly: 'warn',
  cancelled: 'neutral',
  interrupted: 'warn',
};

/** One task: how far it is, what came of it, and what can still be done about it. */
export function TaskRow({ task }: { task: Task }) {
  const { t, i18n } = useTranslation(['shell', 'common', 'errors']);
  const { id, title, state, done, total, error } = task;
  const results = task.results ?? [];
  const failed = results.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'skipped').length;
  const lost = results.filter((one) => one.lost).length;
  const facts = [
    when(task.startedAt, i18n.language),
    total ? t('tasks.progress', { done, total }) : '',
    failed ? t('tasks.failures', { count: failed }) : '',
    lost ? t('tasks.lost', { count: lost }) : '',
    error ? describeError(t, error).title : '',
  ];
  const act = (label: string, name: string, onClick: () => void) => (
    <Button size="small" variant="link" aria-label={t(name, { title })} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <li>
      <div className="qd-task-line">
        <ServerText>{title}</ServerText>
        <StatusTag tone={tones[state]}>{t(`tasks.states.${state}`)}</StatusTag>
      </div>
      {state === 'running' ? <progress aria-label={title} max={total || 1} value={total ? done : undefined} /> : null}
      <div className="qd-task-line qd-dim">
        <span>{facts.filter(Boolean).join(' · ')}</span>
        <span>
          {task.results ? act(t('tasks.results'), 'tasks.resultsOf', () => shownResults.set(id)) : null}
          {canRetry(id) ? act(t('tasks.retryShort'), 'tasks.retry', () => void retryFailed(id)) : null}
          {state === 'running'
            ? act(t('common:actions.cancel'), 'tasks.cancel', () => cancelTask(id))
            : act(t('tasks.removeShort'), 'tasks.remove', () => dismissTask(id))}
        </span>
      </div>
      {task.log.length > 0 ? (
        <details>
          <summary>{t('tasks.log')}</summary>
          <pre>{task.log.join('\n')}</pre>
        </details>
      ) : null}
    </li>
  );
}
