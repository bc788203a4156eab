import { useTranslation } from 'react-i18next';
import { useTasks, type Task } from '@/kit/tasks';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { useRecalculated } from './last-run';

const timeOf = (ms: number): string => new Date(ms).toISOString();

/** No release tells whether others ran it. */
const Others = () => <p className="qd-dim">{useTranslation('maintenance').t('lastRun.others')}</p>;

/** When usage was last recalculated, as far as it is known. */
export function LastRecalculation() {
  const { t } = useTranslation('maintenance');
  const at = useRecalculated();
  return (
    <>
      <p>
        {at === undefined ? (
          t('lastRun.none')
        ) : (
          <>
            {t('lastRun.yours')} <TimeText iso={timeOf(at)} />
          </>
        )}
      </p>
      <Others />
    </>
  );
}

const TONES: Record<Task['state'], Tone> = {
  running: 'info',
  done: 'good',
  partly: 'warn',
  failed: 'bad',
  cancelled: 'neutral',
  interrupted: 'warn',
  unknown: 'warn',
};
/** As many as places that are usually read together, and lines of each that say what failed. */
const SHOWN = 5;
const LINES = 10;

/** What became of this person's last rescans, with what failed in them; it outlives a reload as the tasks do. */
// i18n: maintenance:lastRun.state.*
export function LastRescans() {
  const { t } = useTranslation('maintenance');
  const tasks = useTasks().filter(({ lasting }) => lasting?.writes === 'registries');
  const last = tasks.toSorted((a, b) => b.startedAt - a.startedAt).slice(0, SHOWN);
  return (
    <>
      {last.length === 0 ? (
        <p>{t('lastRun.none')}</p>
      ) : (
        <ul className="qd-maintenance-last" aria-label={t('lastRun.rescans')}>
          {last.map(({ id, title, state, startedAt, log }) => (
            <li key={id}>
              <ServerText>{title}</ServerText> · <TimeText iso={timeOf(startedAt)} />{' '}
              <StatusTag tone={TONES[state]}>{t(`lastRun.state.${state}`)}</StatusTag>
              {state === 'partly' || state === 'failed' ? (
                <ul>
                  {[...new Set(log.slice(-LINES))].map((line) => (
                    <li key={line}>
                      <ServerText>{line}</ServerText>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Others />
    </>
  );
}
