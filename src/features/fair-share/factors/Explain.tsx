import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { dayBefore, FACTOR_ERROR, stopsCalculation } from '@/lib/fair-share';
import {
  explainMember,
  explainStored,
  whyDifferent,
  type GroupFactors,
  type Member,
  type UsageByKey,
} from '@/lib/fair-share-group';
import { Alert } from '@/ui/Alert';
import { TimeText } from '@/ui/TimeText';
import { factorsOf, usageOf, type UsageOf } from './factors-api';
import { FactorTerms } from './FactorTerms';
import { Rank } from './Rank';
import { useFigures } from './use-figures';
import './factors.css';

interface MemberProps {
  group: GroupFactors;
  member: Member;
  usage: UsageByKey;
}

// i18n: factors:differsWhy.*
/** Whether what is computed here is what the scheduler has; if not, why that may be. */
function Agreement({ group, member, usage }: MemberProps) {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const then = explainStored(group, member, usage);
  const next = explainMember(group, member, usage);
  const kept = member.snapshot.factor;
  const isSame = then !== null && Math.abs(then.factor - kept) <= FACTOR_ERROR;
  return (
    <>
      {isSame ? (
        <Alert type="success" title={t('agrees', { factor: figures.factor(kept) })} />
      ) : then ? (
        <Alert
          type="warning"
          title={t('differs', { here: figures.factor(then.factor), factor: figures.factor(kept) })}
          description={t(`differsWhy.${whyDifferent(then, member)}`, {
            error: figures.factor(Math.abs(then.factor - kept)),
          })}
        />
      ) : null}
      {next && Math.abs(next.factor - kept) > FACTOR_ERROR ? (
        <p>{t('next', { factor: figures.factor(next.factor) })}</p>
      ) : null}
    </>
  );
}

function OfMember({ group, member, usage }: MemberProps) {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const { snapshot } = member;
  const then = explainStored(group, member, usage);
  // What the stored factor was made of may have left the lookback while new usage came: then the next one is explained.
  const next = explainMember(group, member, usage);
  const shown = then ?? next;
  const stop = stopsCalculation(
    group.rules,
    group.members.map(({ weight }) => weight),
  );
  return (
    <>
      {stop ? <Alert type="warning" title={t(`stops.${stop}`)} /> : null}
      {then ? (
        <p>
          {t('calculated')} <TimeText iso={snapshot.at} /> {snapshot.first ? t('firstTime') : null}
        </p>
      ) : next ? null : (
        <Alert
          type="info"
          title={t('kept', { factor: figures.factor(snapshot.factor) })}
          description={t('keptWhy', { days: group.rules.lookbackDays })}
        />
      )}
      {shown ? (
        <FactorTerms
          of={shown}
          rules={then ? { ...group.rules, today: snapshot.today } : group.rules}
          weight={member.weight}
          usesDefault={member.usesDefault}
        />
      ) : null}
      <Agreement group={group} member={member} usage={usage} />
    </>
  );
}

function Read({ group, of, member }: { group: GroupFactors; of: UsageOf; member: Member }) {
  const { rules } = group;
  const start = dayBefore(
    member.snapshot.today < rules.today ? member.snapshot.today : rules.today,
    rules.lookbackDays,
  );
  return (
    <Loaded of={useQuery(usageOf(group.group, of, start, rules.today))}>
      {(usage) => <OfMember group={group} member={member} usage={usage} />}
    </Loaded>
  );
}

interface Props {
  group: string;
  /** The domain, the project or the user, by the key of its record. */
  of: UsageOf & { key: string };
}

// i18n: factors:stops.*
/** Explain this factor: every term of it in figures, and its user's place among all users of the resource group. */
export function Explain({ group: name, of }: Props) {
  const { t } = useTranslation('factors');
  return (
    <Loaded of={useQuery(factorsOf(name))}>
      {(group) => {
        const member = group.members.find(({ key }) => key === of.key);
        return (
          <div className="qd-factor">
            {member ? (
              <Read group={group} of={of} member={member} />
            ) : (
              <Alert type="info" title={t('never')} description={t(`neverWhy.${of.level}`)} />
            )}
            <Rank group={group} at={of.key} />
          </div>
        );
      }}
    </Loaded>
  );
}
