import { useTranslation } from 'react-i18next';
import { cancelTask, dismissTask, shownResults, useTasks, type Task } from '@/kit/tasks';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import './tasks.css';

interface Props {
  onClose: () => void;
}

const tones: Record<Task['state'], Tone> = {
  running: 'info',
  done: 'good',
  failed: 'bad',
  partly: 'warn',
  cancelled: 'neutral',
  interrupted: 'warn',
};

/** What runs and what ran in this tab: progress, results, log. */
export function TaskPanel({ onClose }: Props) {
  const { t } = useTranslation(['shell', 'common']);
  const tasks = useTasks();
  return (
    <Dialog label={t('tasks.title')} className="qd-tasks" onClose={onClose}>
      <h2>{t('tasks.title')}</h2>
      {tasks.length === 0 ? <p className="qd-dim">{t('tasks.empty')}</p> : null}
      <ul>
        {tasks.map((task) => (
          <Row key={task.id} task={task} onClose={onClose} />
        ))}
      </ul>
      <Button data-autofocus onClick={onClose}>
        {t('common:actions.close')}
      </Button>
    </Dialog>
  );
}

function Row({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t, i18n } = useTranslation('shell');
  const { id, title, state, done, total } = task;
  const failed = task.results?.filter(({ outcome }) => outcome === 'failed').length ?? 0;
  const started = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(task.startedAt);
  const showResults = () => {
    onClose();
    shownResults.set(id);
  };
  return (
    <li>
      <div className="qd-task-line">
        <bdi>{title}</bdi>
        <StatusTag tone={tones[state]}>{t(`tasks.states.${state}`)}</StatusTag>
      </div>
      {state === 'running' ? <progress aria-label={title} max={total || 1} value={total ? done : undefined} /> : null}
      <div className="qd-task-line qd-dim">
        <span>
          {started}
          {total ? ` · ${t('tasks.progress', { done, total })}` : ''}
          {failed ? ` · ${t('tasks.failures', { count: failed })}` : ''}
        </span>
        <span>
          {task.results ? (
            <Button size="small" look="link" aria-label={t('tasks.resultsOf', { title })} onClick={showResults}>
              {t('tasks.results')}
            </Button>
          ) : null}
          {state === 'running' ? (
            <Button size="small" look="link" aria-label={t('tasks.cancel', { title })} onClick={() => cancelTask(id)}>
              {t('common:actions.cancel')}
            </Button>
          ) : (
            <Button size="small" look="link" aria-label={t('tasks.remove', { title })} onClick={() => dismissTask(id)}>
              {t('tasks.removeShort')}
            </Button>
          )}
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
