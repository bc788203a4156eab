import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { Loaded } from '@/kit/Loaded';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { BOM, csvFileName, csvRow } from '@/lib/csv';
import { formatDay } from '@/lib/dates';
import type { GroupFactors, UsageByKey } from '@/lib/fair-share-group';
import { slotOrder } from '@/lib/slots';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { TONES } from '@/ui/ChartParts';
import { StackedBars } from '@/ui/StackedBars';
import { factorsOf, usageOf, utcToday, type UsageOf } from './factors-api';
import { daysOf, heldBy, partsOf, spanOf, sumsOf, type Held, type Span } from './history';
import { SpanChoice } from './SpanChoice';
import { Scroll } from './Scroll';
import { useFigures } from './use-figures';
import './factors.css';

/** One of those whose usage is shown. */
export interface Shown {
  key: string;
  name: string;
  of: UsageOf;
}

interface PartProps {
  shown: readonly Shown[];
  group: GroupFactors;
  span: Span;
  held: readonly Held[];
  slot: string;
}

const GIB = 2 ** 30;

function Chart({ shown, group, span, held, slot }: PartProps) {
  const { t, i18n } = useTranslation('factors');
  const figures = useFigures();
  // Marks of a scale are round in the unit that is read.
  const unit = slot === 'mem' ? GIB : 1;
  const room = group.rules.capacity[slot] ?? 0;
  const at = new Map(held.filter((one) => one.slot === slot).map((one) => [`${one.day} ${one.key}`, one.average]));
  const names = new Map(shown.map(({ key, name }) => [key, name]));
  const parts = partsOf(
    held,
    slot,
    shown.map(({ key }) => key),
    TONES,
  );
  const bars = daysOf(span).map((day) => ({
    key: day,
    label: formatDay(`${day}T00:00:00Z`, i18n.language, 'UTC') ?? day,
    amounts: parts.map(({ keys }) => keys.reduce((sum, key) => sum + (at.get(`${day} ${key}`) ?? 0), 0) / unit),
  }));
  const most = Math.max(...bars.map(({ amounts }) => amounts.reduce((sum, one) => sum + one, 0)));
  // A capacity far above what was used would leave nothing to see of it.
  const isNear = room > 0 && most * unit * 4 >= room;
  return (
    <StackedBars
      label={t('history.chart', { slot: figures.slot(slot) })}
      series={parts.map(({ key, keys }) => ({
        key: key ?? '',
        label: key === undefined ? t('history.others', { count: keys.length }) : (names.get(key) ?? key),
      }))}
      bars={bars}
      unit={t('days.day')}
      format={(amount) => figures.amount(slot, amount * unit)}
      {...(isNear && { limit: { label: t('history.capacity'), amount: room / unit } })}
    />
  );
}

function Sums({ group, span, held }: Pick<PartProps, 'group' | 'span' | 'held'>) {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const { capacity } = group.rules;
  const sums = new Map(sumsOf(held, span, capacity).map((one) => [one.slot, one]));
  return (
    <Scroll label={t('history.sums')}>
      <table className="qd-factor-table" aria-label={t('history.sums')}>
        <thead>
          <tr>
            {(['resource', 'used', 'average', 'capacity', 'share'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`history.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slotOrder(sums.keys()).map((slot) => {
            const { used = 0, average = 0, share = null } = sums.get(slot) ?? {};
            return (
              <tr key={slot}>
                <th scope="row">{figures.slot(slot)}</th>
                <td>{figures.hours(slot, used)}</td>
                <td>{figures.amount(slot, average)}</td>
                <td>{figures.amount(slot, capacity[slot] ?? 0)}</td>
                <td>{share === null ? t('terms.notCounted') : figures.percent(share)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function Body({ shown, group, span, usage }: Omit<PartProps, 'held' | 'slot'> & { usage: UsageByKey }) {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const [params, setParams] = useSearchParams();
  const keys = shown.map(({ key }) => key);
  const held = heldBy(keys, usage, span, group.rules.capacity);
  const slots = slotOrder(held.map(({ slot }) => slot));
  const [first] = slots;
  if (first === undefined) return <EmptyState title={t('history.nothing')} text={t('history.nothingWhy')} />;
  const slot = slots.find((one) => one === params.get('slot')) ?? first;
  const save = () => {
    const names = new Map(shown.map(({ key, name }) => [key, name]));
    const head = (['day', 'name', 'resource', 'used', 'average', 'capacity', 'share'] as const).map((key) =>
      t(`history.file.${key}`),
    );
    const rows = held.map((one) => {
      const room = group.rules.capacity[one.slot] ?? null;
      return csvRow([one.day, names.get(one.key), one.slot, one.used, one.average, room, one.share]);
    });
    downloadFile(csvFileName(`usage-${group.group}`, new Date()), [BOM, csvRow(head), ...rows]);
  };
  return (
    <>
      <ListTabs
        label={t('history.slots')}
        tabs={slots.map((key) => ({ key, label: figures.slot(key) }))}
        current={slot}
        onChoose={(next) => {
          const changed = new URLSearchParams(params);
          changed.set('slot', next);
          setParams(changed, { replace: true, preventScrollReset: true });
        }}
      />
      <Chart shown={shown} group={group} span={span} held={held} slot={slot} />
      <Sums group={group} span={span} held={held} />
      <p className="qd-dim">{t('history.note')}</p>
      <p>
        <Button onClick={save}>{t('history.save')}</Button>
      </p>
    </>
  );
}

/** So many are asked for one by one; more come with all of their step. */
const ONE_BY_ONE = 4;

function asked(shown: readonly Shown[]): readonly UsageOf[] {
  const [first] = shown;
  if (!first || shown.length <= ONE_BY_ONE) return shown.map(({ of }) => of);
  const { level, domain, project } = first.of;
  if (level === 'domain') return [{ level }];
  return [level === 'project' ? { level, domain } : { level, domain, project }];
}

/** What some used of a resource group, day by day, beside what the group has; the span is the address's. */
export function UsageHistory({ group: name, shown }: { group: string; shown: readonly Shown[] }) {
  const { t } = useTranslation('kit');
  const [params] = useSearchParams();
  const today = utcToday();
  const span = spanOf(params.get('span'), today);
  const factors = useQuery(factorsOf(name));
  const usage = useQueries({
    queries: asked(shown).map((of) => usageOf(name, of, span.from, span.to)),
    combine: (reads) => {
      const whole = reads.flatMap(({ data }) => (data ? [data] : []));
      return {
        data: whole.length === reads.length ? new Map(whole.flatMap((one) => [...one])) : undefined,
        error: reads.find(({ error }) => error)?.error ?? null,
        refetch: () => reads.forEach((one) => void one.refetch()),
      };
    },
  });
  return (
    <div className="qd-factor">
      <SpanChoice key={`${span.from} ${span.to}`} span={span} today={today} />
      <p>
        <Button
          onClick={() => {
            void factors.refetch();
            usage.refetch();
          }}
        >
          {t('kit:refresh')}
        </Button>
      </p>
      <Loaded of={factors}>
        {(group) => (
          <Loaded of={usage}>{(found) => <Body shown={shown} group={group} span={span} usage={found} />}</Loaded>
        )}
      </Loaded>
    </div>
  );
}
