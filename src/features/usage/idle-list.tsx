import { queryPartial } from '@/api/client';
import { present, type AppError } from '@/api/errors';
import { RunningUseDocument, type RunningUseQuery } from '@/api/gen/usage.legacy';
import { slotColumns, rowSlots } from '@/entities/slots/slot-columns';
import { defineFields } from '@/kit/fields';
import { defineList, type Answer } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { pages } from '@/lib/async';
import { numberFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Gauge } from '@/ui/Gauge';
import { Dash } from '@/ui/TimeText';
import { Named } from './Named';
import { busyPercent, holdsDevices, useOf, type Use } from './idle';

type Items = NonNullable<RunningUseQuery['compute_session_list']>['items'];
type Session = NonNullable<NonNullable<Items>[number]>;
export type IdleRow = Session & { use: Use };

const percentText = (part: number, language: string): string =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part);

const gauge = (of: (row: IdleRow) => number | null, holds: (row: IdleRow) => boolean = () => true) => ({
  value: (row: IdleRow) => {
    const part = of(row);
    return part === null ? null : Math.round(part * 1000) / 10;
  },
  cell: (row: IdleRow, { t, language }: { t: (key: string) => string; language: string }) => {
    const part = of(row);
    if (!holds(row)) return <Dash />;
    if (part === null) return <span className="qd-dim">{t('usage-idle:notMeasured')}</span>;
    return <Gauge text={percentText(part, language)} part={part} />;
  },
  format: 'number' as const,
  sort: true as const,
  width: 100,
});

// i18n: usage-idle:fields.*
/** Sessions that run, with what they use of what they hold. */
export const idleFields = defineFields<IdleRow>()('usage-idle', {
  name: {
    value: (s) => s.name,
    cell: (s) => <Named name={s.name} to={s.session_id ? paths.sessions({ open: s.session_id }) : null} />,
    sort: true,
    filter: { kind: 'text' },
    always: true,
    width: 140,
  },
  owner: {
    value: (s) => s.user_email,
    cell: (s) => <Named name={s.user_email} to={s.user_id ? paths.users({ open: s.user_id }) : null} />,
    sort: true,
    filter: { kind: 'text' },
    width: 164,
  },
  busy: {
    ...gauge((s) => {
      const percent = busyPercent(s.use);
      return percent === null ? null : percent / 100;
    }),
    filter: { kind: 'number', max: 100 },
  },
  cpuUse: gauge((s) => s.use.cpu),
  acceleratorUse: gauge(
    (s) => s.use.accelerators,
    (s) => holdsDevices(s.occupied_slots),
  ),
  memoryUse: { ...gauge((s) => s.use.memory), hidden: true },
  ...slotColumns<IdleRow>((s) => rowSlots(s.occupied_slots, '0')),
  group: { value: (s) => s.scaling_group, sort: true, filter: { kind: 'text' }, width: 92 },
  project: { value: (s) => s.group_name, sort: true, filter: { kind: 'text' }, hidden: true },
  domain: { value: (s) => s.domain_name, sort: true, filter: { kind: 'text' }, hidden: true },
  since: { value: (s) => s.created_at, format: 'age', sort: true, width: 90 },
  id: { value: (s) => s.session_id, format: 'code', hidden: true },
});

/** What a release tells this person of sessions without their use stands beside why it keeps that to itself. */
async function readRunning(signal: AbortSignal): Promise<Answer<IdleRow>> {
  const problems: AppError[] = [];
  const { rows } = await pages<Session>(
    async (limit, offset) => {
      const read = await queryPartial(RunningUseDocument, { limit, offset }, { signal });
      // One refusal for each session says no more than one.
      if (read.problems[0] && problems.length === 0) problems.push(read.problems[0]);
      const list = present(read.data.compute_session_list);
      return { rows: list.items.filter((one) => one !== null), total: list.total_count };
    },
    { idOf: ({ session_id }) => session_id ?? '' },
  );
  const used = rows.map((session) => ({
    ...session,
    use: useOf((session.containers ?? []).filter((one) => one !== null)),
  }));
  return { rows: used, total: used.length, problems };
}

/** The least busy first; what is not measured comes last. Domain admins see the sessions of their domain. */
export const idleList = defineList<IdleRow, void>({
  name: 'idle-sessions',
  entity: 'usage',
  fields: idleFields,
  idOf: ({ session_id }) => session_id ?? '',
  nameOf: ({ name }) => name ?? '',
  sort: 'busy',
  rows: wholeRows({
    search: ['name', 'owner', 'project'],
    variables: () => ({ running: true }),
    fetch: (_variables, signal) => readRunning(signal),
  }),
});
