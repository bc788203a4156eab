import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswers } from '@/kit/said';
import { seeTasks } from '@/kit/task-counts';
import { useTasks } from '@/kit/tasks';
import { CloseOutlined } from '@/ui/icons';
import { returnFocus } from '@/ui/return-focus';
import { ChangeRow } from './ChangeRow';
import { TaskRow } from './TaskRow';
import './tasks.css';

interface Props {
  /** What was changed is what it was opened for. */
  changes?: boolean;
  onClose: () => void;
}

/** What runs, what was changed and what ran, at the side of the page, which goes on being usable. */
export function TaskPanel({ changes = false, onClose }: Props) {
  const { t } = useTranslation(['tasks', 'shell', 'common']);
  const panel = useRef<HTMLElement>(null);
  const tasks = useTasks();
  const answers = useAnswers();
  const running = tasks.filter(({ state }) => state === 'running');
  const ended = tasks.filter(({ state }) => state !== 'running');

  useEffect(() => {
    const before = document.activeElement;
    const box = panel.current;
    const part = changes ? box?.querySelector<HTMLElement>('#qd-changes') : null;
    (part ?? box)?.focus();
    part?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      if (document.activeElement === document.body || box?.contains(document.activeElement)) returnFocus(before);
    };
  }, [changes]);
  useEffect(() => {
    const box = panel.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    box?.addEventListener('keydown', onKey);
    return () => box?.removeEventListener('keydown', onKey);
  }, [onClose]);
  // What ends while one looks is no news.
  useEffect(seeTasks, [tasks]);

  return (
    <aside ref={panel} className="qd-tasks" aria-label={t('shell:tasks.title')} tabIndex={-1}>
      <header>
        <h2>{t('shell:tasks.title')}</h2>
        <button type="button" className="qd-icon-button" aria-label={t('common:actions.close')} onClick={onClose}>
          <CloseOutlined />
        </button>
      </header>
      <div className="qd-tasks-body">
        {tasks.length + answers.length === 0 ? <p className="qd-dim">{t('empty')}</p> : null}
        {running.length > 0 ? (
          <ul aria-label={t('running')}>
            {running.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
        ) : null}
        {answers.length > 0 ? (
          <section>
            <h3 id="qd-changes" tabIndex={-1}>
              {t('changes')}
            </h3>
            <ul aria-label={t('changes')}>
              {answers.map((answer) => (
                <ChangeRow key={answer.id} answer={answer} />
              ))}
            </ul>
          </section>
        ) : null}
        {ended.length > 0 ? (
          <section>
            <h3>{t('ended')}</h3>
            <ul aria-label={t('ended')}>
              {ended.map((task) => (
                <TaskRow key={task.id} task={task} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </aside>
  );
}
