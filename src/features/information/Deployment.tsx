import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asText } from '@/api/json';
import { partAt, serviceConfig } from '@/entities/site/service-config';
import { Loaded } from '@/kit/Loaded';
import { useIsSuperadmin } from '@/kit/use-session';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { served } from './api';
import { Card } from './Card';
import { judge, type Check, type Verdict } from './deployment';

const TONES: Record<Verdict, Tone> = { good: 'good', warn: 'warn', bad: 'bad', unknown: 'neutral' };
const WORST: readonly Verdict[] = ['bad', 'warn', 'unknown', 'good'];

/** What was found of the way in which the console is served; undefined while it is read. */
export function useChecks() {
  const all = useIsSuperadmin();
  const found = useQuery(served());
  const config = useQuery({ ...serviceConfig('manager'), enabled: all });
  const origins = config.data ? (asText(partAt(config.data.configuration, ['api', 'allow-origins'])) ?? null) : null;
  return { ...found, data: found.data && judge({ ...found.data, origins }) };
}

// i18n: information:checks.* information:verdict.*
function Line({ of: { name, verdict, seen } }: { of: Check }) {
  const { t } = useTranslation('information');
  return (
    <div>
      <dt>{t(`checks.${name}.label`)}</dt>
      <dd>
        <StatusTag tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusTag>{' '}
        {seen === '' ? null : (
          <span className="qd-mono qd-info-seen">
            <ServerText>{seen}</ServerText>
          </span>
        )}
        {verdict === 'good' ? null : <p>{t(`checks.${name}.remedy`)}</p>}
      </dd>
    </div>
  );
}

/** How the console is served: what is well, what is not, and what helps. */
export function Deployment() {
  const checks = useChecks();
  return (
    <Card id="deployment" wide>
      <Loaded of={checks}>
        {(all) => (
          <dl className="qd-facts">
            {all
              .toSorted((a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict))
              .map((check) => (
                <Line key={check.name} of={check} />
              ))}
          </dl>
        )}
      </Loaded>
    </Card>
  );
}
