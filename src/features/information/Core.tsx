import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { serverClock } from '@/lib/clock';
import { formatDuration } from '@/lib/durations';
import { FLOOR, isSupported, parseRelease } from '@/lib/releases';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { versions } from './api';
import { Card, Facts } from './Card';

/** The server tells its time in whole seconds, and answers take some of one (ms). */
const CLOCK_BLUR = 5000;
/** What signs its calls is refused beyond this (ms). */
const CLOCK_LIMIT = 900_000;

function Clock() {
  const { t, i18n } = useTranslation('information');
  const off = serverClock() - Date.now();
  const size = Math.abs(off);
  const tone = size < CLOCK_BLUR ? 'good' : size < CLOCK_LIMIT ? 'warn' : 'bad';
  const amount = formatDuration(size / 1000, i18n.language);
  const words =
    size < CLOCK_BLUR ? t('core.clockSame') : t(off > 0 ? 'core.clockAhead' : 'core.clockBehind', { amount });
  return (
    <>
      <StatusTag tone={tone}>{words}</StatusTag>
      {tone === 'good' ? null : <p>{t('core.clockRemedy')}</p>}
    </>
  );
}

/** The versions of what one talks to, whether they fit the console, and how far the clocks are apart. */
export function Core() {
  const { t } = useTranslation('information');
  const told = useQuery(versions());
  return (
    <Card id="core">
      <Loaded of={told}>
        {({ manager, api }) => {
          const release = parseRelease(manager);
          return (
            <Facts
              of={[
                [t('core.manager'), <ServerText key="manager">{manager ?? t('unknown')}</ServerText>],
                [t('core.api'), <ServerText key="api">{api ?? t('unknown')}</ServerText>],
                [t('core.console'), (import.meta.env.VITE_BUILD as string | undefined) ?? t('core.development')],
                [
                  t('core.compatible'),
                  release === null ? (
                    t('unknown')
                  ) : (
                    <StatusTag key="fit" tone={isSupported(release) ? 'good' : 'bad'}>
                      {t(isSupported(release) ? 'core.supported' : 'core.tooOld', { release: FLOOR })}
                    </StatusTag>
                  ),
                ],
                [t('core.clock'), <Clock key="clock" />],
              ]}
            />
          );
        }}
      </Loaded>
    </Card>
  );
}
