import { useTranslation } from 'react-i18next';
import { openOverlay } from '@/kit/overlays';
import { useTasks } from '@/kit/tasks';
import { countFormat } from '@/lib/formats';
import { Gauge } from '@/ui/Gauge';
import { Card } from './Card';

/** So many are shown; the task centre has all of them. */
const SHOWN = 3;

/** What the console does at the moment for whoever looks. */
export function RunningTasks() {
  const { t, i18n } = useTranslation('overview');
  const running = useTasks().filter(({ state }) => state === 'running');
  const number = countFormat(i18n.language);
  if (running.length === 0) return null;
  return (
    <Card title={t('tasks')}>
      <ul className="qd-use-list">
        {running.slice(0, SHOWN).map(({ id, title, done, total }) => (
          <li key={id}>
            <button type="button" className="qd-link" onClick={() => openOverlay('tasks')}>
              {title}
            </button>
            <Gauge
              text={total > 0 ? `${number(done)} / ${number(total)}` : number(done)}
              part={total > 0 ? Math.min(done / total, 1) : null}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
