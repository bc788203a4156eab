import { Suspense } from 'react';
import type { SessionFactsFragment } from '@/api/gen/sessions.legacy';
import { SessionStatus } from '@/entities/sessions/SessionStatus';
import { SESSION_RESULTS, SESSION_STATUSES, SESSION_TYPES } from '@/entities/sessions/statuses';
import { SlotAmounts, slotTexts } from '@/entities/slots/SlotAmounts';
import { rowSlots, slotColumns } from '@/entities/slots/slot-columns';
import { defineFields, type Field } from '@/kit/fields';
import { lazyNamed } from '@/kit/lazy-named';
import { formatDuration } from '@/lib/durations';
import { paths } from '@/lib/paths';
import { parseSlots } from '@/lib/units';
import { Dash } from '@/ui/TimeText';
import { IdleChecks } from './IdleChecks';
import { Reason } from './Reason';
import { elapsed } from './session';

/** A column that few show: its code comes with it. */
const LiveUse = lazyNamed(() => import('./LiveUse'), 'LiveUse');

/** A session as lists show it. What of it measures or watches something is there only where it was asked for. */
export type SessionRow = SessionFactsFragment & {
  idle_checks?: string | null;
  containers?: readonly ({ kernel_id?: string | null; live_stat?: string | null } | null)[] | null;
};

export const sessionId = (session: SessionRow): string => String(session.session_id ?? '');
export const sessionName = (session: SessionRow): string => session.name ?? '';

/** The server sorts and filters by no amount of a slot. */
const shownOnly = (field: Field<SessionRow>): Field<SessionRow> => {
  const { sort: _sort, filter: _filter, ...rest } = field;
  return rest;
};
/** What was asked for; of what has ended nothing is occupied any more. */
const asked = slotColumns<SessionRow>((s) => rowSlots(s.requested_slots, null));
const slotsOf = (json: string | null | undefined): string[] => slotTexts(parseSlots(json ?? '{}') ?? new Map());

const domainNames = () => import('@/entities/domains/domain-names').then((m) => m.domainNames());
const groupNames = () => import('@/entities/resource-groups/group-names').then((m) => m.resourceGroupNames());
/** Reasons as the server writes them down. */
const reasons = () => import('./reasons').then((m) => m.REASONS);

/** What is known of a session. The server filters and sorts by most of it. */
// i18n: sessions:fields.* sessions:type.* sessions:result.* sessions:mode.*
export const sessionFields = defineFields<SessionRow>()('sessions', {
  name: { value: (s) => s.name, sort: 'name', filter: { kind: 'text' }, always: true, width: 156 },
  owner: {
    value: (s) => s.user_email,
    sort: 'user_email',
    filter: { kind: 'text', column: 'user_email' },
    link: (_, email) => paths.users({ q: email }),
    width: 168,
  },
  fullName: {
    value: (s) => s.full_name,
    sort: 'full_name',
    filter: { kind: 'text', column: 'full_name' },
    hidden: true,
  },
  type: {
    value: (s) => s.type?.toLowerCase(),
    format: 'choice',
    sort: 'type',
    filter: { kind: 'enum', options: SESSION_TYPES },
    width: 98,
  },
  status: {
    value: (s) => s.status,
    cell: (s) => <SessionStatus {...s} />,
    sort: 'status',
    filter: { kind: 'enum', options: SESSION_STATUSES },
    width: 112,
  },
  info: {
    value: (s) => s.status_info,
    cell: (s) => <Reason info={s.status_info} />,
    sort: 'status_info',
    filter: { kind: 'text', column: 'status_info', choices: reasons },
    hidden: true,
  },
  result: {
    value: (s) => s.result?.toUpperCase(),
    format: 'choice',
    sort: 'result',
    filter: { kind: 'enum', options: SESSION_RESULTS },
    hidden: true,
  },
  domain: {
    value: (s) => s.domain_name,
    sort: 'domain_name',
    filter: { kind: 'text', column: 'domain_name', choices: domainNames },
    link: (_, name) => paths.domains({ open: name }),
    hidden: true,
  },
  project: {
    value: (s) => s.group_name,
    link: (s) => paths.projects({ open: s.group_id ? String(s.group_id) : null }),
    hidden: true,
  },
  projectId: { value: (s) => s.group_id, format: 'code', filter: { kind: 'id' }, hidden: true },
  group: {
    value: (s) => s.scaling_group,
    sort: 'scaling_group',
    filter: { kind: 'text', column: 'scaling_group', choices: groupNames },
    link: (_, name) => paths.resourceGroups({ open: name }),
    part: 'use',
    width: 124,
  },
  agent: {
    value: (s) => s.agent_ids?.map((id) => id ?? ''),
    format: 'list',
    sort: 'agent_ids',
    filter: { kind: 'text', column: 'agent_ids' },
    link: (_, id) => paths.agents({ open: id }),
    part: 'use',
    hidden: true,
  },
  image: {
    value: (s) => s.image,
    format: 'code',
    sort: 'image',
    filter: { kind: 'text', column: 'image' },
    part: 'use',
    hidden: true,
    width: 260,
  },
  cpu: { ...shownOnly(asked.cpu), width: 64 },
  memory: { ...shownOnly(asked.memory), width: 88 },
  accelerators: { ...shownOnly(asked.accelerators), width: 116 },
  requested: {
    value: (s) => slotsOf(s.requested_slots),
    cell: (s) => <SlotAmounts slots={parseSlots(s.requested_slots ?? '{}')} />,
    part: 'use',
    drawerOnly: true,
  },
  occupied: {
    value: (s) => slotsOf(s.occupied_slots),
    cell: (s) => <SlotAmounts slots={parseSlots(s.occupied_slots ?? '{}')} />,
    part: 'use',
    hidden: true,
    width: 220,
  },
  live: {
    value: (s) => s.containers?.map((one) => one?.live_stat ?? ''),
    cell: (s) => (
      <Suspense fallback={null}>
        <LiveUse stats={s.containers?.map((one) => one?.live_stat) ?? []} />
      </Suspense>
    ),
    columnOnly: true,
    hidden: true,
    width: 220,
  },
  idle: {
    value: (s) => s.idle_checks,
    cell: (s) => <IdleChecks json={s.idle_checks} />,
    columnOnly: true,
    hidden: true,
    width: 200,
  },
  priority: {
    value: (s) => s.priority,
    format: 'number',
    sort: 'priority',
    filter: { kind: 'number' },
    part: 'rights',
    hidden: true,
    width: 88,
  },
  created: {
    value: (s) => s.created_at,
    format: 'time',
    sort: 'created_at',
    filter: { kind: 'date', column: 'created_at' },
    width: 136,
  },
  scheduled: {
    value: (s) => s.scheduled_at,
    format: 'time',
    // The server keeps it as text, which it cannot compare with a time.
    sort: 'scheduled_at',
    hidden: true,
  },
  started: {
    value: (s) => s.starts_at,
    format: 'time',
    sort: 'starts_at',
    filter: { kind: 'date', column: 'starts_at' },
    hidden: true,
  },
  terminated: {
    value: (s) => s.terminated_at,
    format: 'time',
    sort: 'terminated_at',
    filter: { kind: 'date', column: 'terminated_at' },
    hidden: true,
  },
  elapsed: {
    value: (s) => elapsed(s),
    cell: (s, { language }) => formatDuration(elapsed(s) ?? NaN, language, 2) ?? <Dash />,
    part: 'history',
    width: 96,
  },
  clusterSize: {
    value: (s) => s.cluster_size,
    format: 'number',
    sort: 'cluster_size',
    filter: { kind: 'number', column: 'cluster_size' },
    part: 'use',
    hidden: true,
  },
  mode: {
    value: (s) => s.cluster_mode?.toLowerCase().replace('_', '-'),
    format: 'choice',
    sort: 'cluster_mode',
    filter: { kind: 'enum', column: 'cluster_mode', options: ['single-node', 'multi-node'] },
    part: 'use',
    hidden: true,
  },
  accessKey: {
    value: (s) => s.access_key,
    format: 'code',
    sort: 'access_key',
    filter: { kind: 'text', column: 'access_key' },
    link: (_, key) => paths.credentials({ open: key }),
    hidden: true,
  },
  id: { value: (s) => sessionId(s), format: 'code', sort: 'id', hidden: true },
  command: {
    value: (s) => s.startup_command,
    format: 'code',
    filter: { kind: 'text', column: 'startup_command' },
    hidden: true,
  },
  tag: { value: (s) => s.tag, hidden: true },
});
