import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { applyList } from '@/kit/client-list';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import type { ListView } from '@/kit/use-list';
import { dayStart } from '@/lib/dates';
import { numberFormat } from '@/lib/formats';
import { withFilter, type Condition } from '@/lib/list-state';
import { slotInfo } from '@/lib/slots';
import { TONES } from '@/ui/ChartParts';
import { StackedBars } from '@/ui/StackedBars';
import { capacityHours } from './capacity';
import { hoursText } from './fields';
import { daysOf, monthCondition, rangeOf, USUAL_DAYS } from './range';
import { barsOf, hoursIn, slotsOf, sumOfHours, type By, type UsageRow } from './usage';

type List = ListView<UsageRow>;

const PERIODS: Record<string, () => Condition | null> = {
  week: () => ({ op: 'last', value: '7' }),
  usual: () => null,
  quarter: () => ({ op: 'last', value: '90' }),
  month: () => monthCondition(0),
  monthBefore: () => monthCondition(1),
};

/** The days that are looked at; a range of one's own is among the filters. */
function Periods({ list: { state, update } }: { list: List }) {
  const { t } = useTranslation('usage');
  const now = state.filters.day;
  const current = Object.keys(PERIODS).find((key) => {
    const period = PERIODS[key]?.() ?? { op: 'last', value: String(USUAL_DAYS) };
    const shown = now ?? { op: 'last', value: String(USUAL_DAYS) };
    return period.op === shown.op && period.value === shown.value;
  });
  return (
    <ListTabs
      label={t('periods')}
      tabs={Object.keys(PERIODS).map((key) => ({ key, label: t(`period.${key}`) }))}
      current={current ?? null}
      onChoose={(key) => update((state) => withFilter(state, 'day', PERIODS[key]?.() ?? null))}
    />
  );
}

/** What is drawn, of all that was held; in the address as `slot`. */
function useSlot(slots: readonly string[]): [string | undefined, (slot: string) => void] {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('slot');
  const choose = (slot: string) => {
    const next = new URLSearchParams(params);
    if (slot === slots[0]) next.delete('slot');
    else next.set('slot', slot);
    setParams(next, { preventScrollReset: true });
  };
  return [slots.find((slot) => slot === wanted) ?? slots[0], choose];
}

const dayWords = (key: string, unit: 'day' | 'month', language: string, short: boolean): string => {
  const date = dayStart(unit === 'day' ? key : `${key}-01`);
  if (!date) return key;
  const month = short ? 'short' : 'long';
  const how: Intl.DateTimeFormatOptions =
    unit === 'month' ? { month, year: 'numeric' } : short ? { month, day: 'numeric' } : { dateStyle: 'full' };
  return new Intl.DateTimeFormat(language, how).format(date);
};

// i18n: usage:period.* usage:unit.* usage:tab.* usage:chart.*
/** What is shown in the table, over time. */
export function UsageChart({ list }: { list: List }) {
  const { t, i18n } = useTranslation('usage');
  const { infos } = useSlotInfos();
  const { known, fields, searched, state } = list;
  const rows = useMemo(
    () => (known ? applyList(known, fields, searched, state) : []),
    [known, fields, searched, state],
  );
  const slots = useMemo(() => slotsOf(rows), [rows]);
  const [slot, choose] = useSlot(slots);
  const range = rangeOf(state.filters.day);
  const labelOf = (name: string) =>
    name === 'mem' ? t('gibHours') : t('hours', { name: slotInfo(name, infos).label });
  const { language } = i18n;
  const of = slot === undefined ? null : barsOf(rows, slot, range, TONES);
  const by = (state.tab ?? 'project') as By;
  return (
    <section className="qd-usage-chart" aria-label={t('chartLabel')}>
      <div className="qd-usage-choices">
        <Periods list={list} />
        {slots.length > 1 ? (
          <ListTabs
            label={t('slots')}
            tabs={slots.map((key) => ({ key, label: labelOf(key) }))}
            current={slot ?? null}
            onChoose={choose}
          />
        ) : null}
      </div>
      {of && slot !== undefined ? (
        <>
          <StackedBars
            label={t(`chart.${by}`, { what: labelOf(slot) })}
            series={of.series.map(({ key, label }) => ({ key, label: label ?? t('others') }))}
            bars={of.bars.map(({ key, amounts }) => ({
              key,
              label: dayWords(key, of.unit, language, false),
              short: dayWords(key, of.unit, language, true),
              amounts,
            }))}
            unit={t(`unit.${of.unit}`)}
            format={(amount) => hoursText(amount, language)}
          />
          <Capacity rows={rows} slot={slot} days={daysOf(range).length} groups={state.filters.group} />
        </>
      ) : list.status === 'success' && !list.isStale ? (
        <p className="qd-dim">{t('nothing')}</p>
      ) : null}
    </section>
  );
}

interface CapacityProps {
  rows: readonly UsageRow[];
  slot: string;
  days: number;
  groups: Condition | undefined;
}

/** What was held of all that the agents have. The server keeps no capacity of the past: it is that of now. */
function Capacity({ rows, slot, days, groups }: CapacityProps) {
  const { t, i18n } = useTranslation('usage');
  const { data: agents } = useQuery(agentSlots());
  const held = hoursIn(sumOfHours(rows.map(({ total }) => total)), slot);
  const all = agents && capacityHours(agents, slot, days, groups);
  if (!all) return <p className="qd-usage-line" />;
  const percent = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <p className="qd-dim">
      {t('capacity', {
        held: hoursText(held, i18n.language),
        all: hoursText(all, i18n.language),
        percent: percent.format(held / all),
      })}
    </p>
  );
}
