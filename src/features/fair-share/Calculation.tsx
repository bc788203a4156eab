import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '@/kit/use-kept';
import { serverClock } from '@/lib/clock';
import { formatMinute, formatTimeOfDay } from '@/lib/dates';
import { StatusTag } from '@/ui/StatusTag';
import { changesMade, isOpen, isOpenShare, nextAfter, type Calculated } from './marks';
import type { Place } from './place';
import { calculatedQuery } from './queries';
import type { Share } from './share';

/** When the factors of the rows around were computed last, as far as they tell. */
export const CalculationContext = createContext<Calculated>({ last: undefined });

/** While a change waits for a calculation (ms). */
const LOOK_AGAIN = 30_000;

/** When factors were computed, when they will be again, and how many changes wait for that. */
export function Calculation({ calculated, waiting }: { calculated: Calculated; waiting: number }) {
  const { t, i18n } = useTranslation('fair-share');
  const { last } = calculated;
  const next = nextAfter(calculated, serverClock());
  const time = last === undefined ? '' : formatMinute(new Date(last), i18n.language);
  return (
    <>
      {last === undefined ? t('calculated.never') : null}
      {last !== undefined && next === undefined ? t('calculated.idle', { time }) : null}
      {next === undefined ? null : t('calculated.next', { time, next: formatTimeOfDay(new Date(next), i18n.language) })}
      {waiting > 0 ? (
        <span role="status" className="qd-warn-text">
          {' '}
          {t('notYet.count', { count: waiting })}
        </span>
      ) : null}
    </>
  );
}

/** A mark at what was changed here and is not in the factors yet. */
export function NotYet({ place, share }: { place: Place; share: Share }) {
  const calculated = useContext(CalculationContext);
  const changes = useKept(changesMade);
  return isOpenShare(changes, calculated, place, share) ? <Mark calculated={calculated} /> : null;
}

/** The same of the settings of a group. */
export function GroupNotYet({ group }: { group: string }) {
  const changes = useKept(changesMade);
  const isChanged = isOpen(changes, { last: undefined }, { group });
  const { data } = useQuery({ ...calculatedQuery(group), enabled: isChanged, refetchInterval: LOOK_AGAIN });
  if (!data || !isOpen(changes, data, { group })) return null;
  return <Mark calculated={data} />;
}

function Mark({ calculated }: { calculated: Calculated }) {
  const { t, i18n } = useTranslation('fair-share');
  const next = nextAfter(calculated, serverClock());
  const title =
    next === undefined ? t('notYet.waits') : t('notYet.next', { time: formatTimeOfDay(new Date(next), i18n.language) });
  return (
    <span title={title}>
      <StatusTag tone="warn">{t('notYet.mark')}</StatusTag>
    </span>
  );
}
