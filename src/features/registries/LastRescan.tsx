import { useTranslation } from 'react-i18next';
import { useTasks, type Task } from '@/kit/tasks';
import { Progress } from '@/ui/Progress';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { entryName, type Entry } from './registry';
import { readRescanLog } from './rescan-log';

/** What came of the last rescan of each of these that this browser knows of: reached or not, read, skipped and why. */
// i18n: registries:rescan.trouble.*
export function LastRescan({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('registries');
  const tasks = useTasks();
  const last = entries.flatMap((entry) => {
    const title = t('rescanOne', { name: entryName(entry) });
    const task = tasks.find((one) => one.title === title);
    return task ? [{ name: entryName(entry), task }] : [];
  });
  if (last.length === 0) return <p className="qd-dim">{t('rescan.none')}</p>;
  return (
    <section data-at="rescan" aria-label={t('rescan.last')} aria-live="polite">
      <h3 className="qd-section-title">{t('rescan.last')}</h3>
      <ul className="qd-registry-entries">
        {last.map(({ name, task }) => (
          <li key={name}>
            <Outcome name={name} task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ name, task }: { name: string; task: Task }) {
  const { t } = useTranslation('registries');
  const { read, stored, skipped, trouble } = readRescanLog(task.log);
  if (task.state === 'running')
    return (
      <div>
        <ServerText>{name}</ServerText>
        <Progress done={task.done} total={task.total} label={task.title} />
      </div>
    );
  const good = task.state === 'done';
  return (
    <div>
      <strong>
        <ServerText>{name}</ServerText>
      </strong>
      <StatusTag tone={good ? 'good' : task.state === 'failed' ? 'bad' : 'warn'}>
        {t(trouble ? `rescan.trouble.${trouble}` : good ? 'rescan.reached' : 'rescan.notKnown')}
      </StatusTag>
      <TimeText iso={new Date(task.endedAt ?? task.startedAt).toISOString()} relative />
      <span className="qd-dim">{t('rescan.figures', { read, stored })}</span>
      {skipped.length > 0 ? (
        <details>
          <summary>{t('rescan.skipped', { count: skipped.length })}</summary>
          <ul className="qd-rescan-skipped">
            {skipped.map(({ image, why }) => (
              <li key={image}>
                <ServerText className="qd-mono">{image}</ServerText>: <ServerText>{why}</ServerText>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
