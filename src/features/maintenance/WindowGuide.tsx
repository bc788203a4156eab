import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announcement } from '@/entities/site/announcement';
import { managerStatus, type ManagerStatus } from '@/entities/site/manager-status';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';

type Step = 'announce' | 'freeze' | 'drain' | 'work' | 'end';

/** Which steps of a maintenance window the site has behind it, told from its state alone; undefined: that does not show. */
export function stepsOf(
  status: ManagerStatus | undefined,
  announced: boolean | undefined,
): [Step, boolean | undefined][] {
  const frozen = status?.frozen;
  const sessions = status?.activeSessions;
  return [
    ['announce', announced],
    ['freeze', frozen],
    ['drain', sessions === undefined ? undefined : sessions === 0],
    ['work', undefined],
    ['end', frozen === undefined || announced === undefined ? undefined : !frozen && !announced],
  ];
}

// i18n: maintenance:window.*
/** A maintenance window as a list: what comes after what, and what of it the site shows to be so. */
export function WindowGuide() {
  const { t } = useTranslation('maintenance');
  const status = useQuery(managerStatus());
  const told = useQuery(announcement());
  return (
    <section className="qd-maintenance-card qd-maintenance-window" aria-label={t('window.title')} id="window">
      <h2>{t('window.title')}</h2>
      <p>{t('window.text')}</p>
      <ol>
        {stepsOf(status.data, told.data?.enabled).map(([step, is]) => (
          <li key={step}>
            <strong>{t(`window.${step}`)}</strong>{' '}
            {is === undefined ? null : (
              <StatusTag tone={is ? 'good' : 'neutral'}>{t(is ? 'window.is' : 'window.isNot')}</StatusTag>
            )}
            <br />
            {t(`window.${step}Text`)}{' '}
            {step === 'drain' ? (
              <>
                <Link to={paths.sessions()}>{t('window.sessions')}</Link> ·{' '}
                <Link to={paths.agents()}>{t('window.agents')}</Link>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
