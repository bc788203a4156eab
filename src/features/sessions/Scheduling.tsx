import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { marked } from '@/lib/text';
import { countFormat } from '@/lib/formats';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { sessionScheduling, STEPS, type SchedulingStep } from './api';

const TONES: Record<string, Tone> = {
  SUCCESS: 'good',
  FAILURE: 'bad',
  NEED_RETRY: 'warn',
  GIVE_UP: 'bad',
  EXPIRED: 'bad',
  STALE: 'warn',
};

/** What the scheduler did about a session, newest first, with what each of its checks said. */
export function Scheduling({ id }: { id: string }) {
  const { t, i18n } = useTranslation('sessions-detail');
  const history = useQuery(sessionScheduling(id));
  return (
    <section aria-label={t('scheduling')}>
      <h3 className="qd-section-title">{t('scheduling')}</h3>
      <Loaded of={history}>
        {({ count, steps }) =>
          steps.length === 0 ? (
            <p className="qd-dim">{t('noScheduling')}</p>
          ) : (
            <>
              {count > STEPS ? (
                <p className="qd-dim">
                  {t('latestSteps', { count, shown: countFormat(i18n.language)(count), latest: STEPS })}
                </p>
              ) : null}
              <ol className="qd-session-steps">
                {steps.map((step) => (
                  <li key={step.id}>
                    <Step step={step} />
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

// i18n: sessions-detail:phase.* sessions-detail:outcome.*
function Step({ step: { phase, result, attempts, createdAt, message, subSteps } }: { step: SchedulingStep }) {
  const { t } = useTranslation('sessions-detail');
  const failed = result !== 'SUCCESS';
  const checks = subSteps.filter((one) => one.result !== 'SUCCESS');
  return (
    <>
      <span>{t(`phase.${phase.replaceAll('_', '-')}`, { defaultValue: marked(phase) })}</span>
      <StatusTag tone={TONES[result] ?? 'neutral'}>{t(`outcome.${result}`, { defaultValue: result })}</StatusTag>
      <TimeText iso={createdAt} />
      {attempts > 1 ? <span className="qd-dim">{t('attempts', { count: attempts })}</span> : null}
      {failed && (message || checks.length > 0) ? (
        <details>
          <summary>{t('raw')}</summary>
          <pre className="qd-session-raw">
            {marked(
              [message ?? '', ...checks.map((one) => `${one.step}: ${one.message ?? one.result}`)].join('\n').trim(),
            )}
          </pre>
        </details>
      ) : null}
    </>
  );
}
