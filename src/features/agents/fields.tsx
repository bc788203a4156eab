import { useTranslation } from 'react-i18next';
import type { AgentListQuery } from '@/api/gen/agents.legacy';
import { LiveGauges } from '@/entities/live/LiveGauges';
import { SlotGauges } from '@/entities/slots/SlotGauges';
import { defineFields } from '@/kit/fields';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { rawSlots } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { TimeIn } from '@/ui/TimeText';
import { pluginsOf, sinceOf, slotPairs } from './agent';

/** An agent as lists show it; live figures are there only where they were asked for. */
export type AgentRow = NonNullable<NonNullable<NonNullable<AgentListQuery['agent_list']>['items']>[number]>;

const TONES: Record<string, Tone> = { ALIVE: 'good', LOST: 'bad', RESTARTING: 'info' };

// i18n: agents:status.*
/** Whether it is there, and if so, whether it takes new sessions. */
export function AgentStatus({ status, schedulable }: Pick<AgentRow, 'status' | 'schedulable'>) {
  const { t } = useTranslation('agents');
  const known = status ?? '';
  if (known === 'ALIVE' && schedulable === false) return <StatusTag tone="warn">{t('unschedulable')}</StatusTag>;
  return <StatusTag tone={TONES[known] ?? 'neutral'}>{t(`status.${known}`, { defaultValue: known || '?' })}</StatusTag>;
}

/** Whether new sessions are started there. */
export function Schedulable({ on }: { on: boolean }) {
  const { t } = useTranslation('agents');
  return <StatusTag tone={on ? 'good' : 'warn'}>{t(on ? 'schedulable.true' : 'schedulable.false')}</StatusTag>;
}

/** Slots that have a column of their own. The server sorts by none of them. */
const OWN_SLOTS = ['cpu', 'mem'];
const pairsOf = (agent: AgentRow, wanted: (slot: string) => boolean): string[] =>
  slotPairs(agent).filter((pair) => wanted(pair.slice(0, pair.lastIndexOf('='))));

/** What is known of an agent. The server filters and sorts by few of it. */
// i18n: agents:fields.*
export const agentFields = defineFields<AgentRow>()('agents', {
  id: { value: (a) => a.id, format: 'code', sort: 'id', filter: { kind: 'text' }, always: true, width: 112 },
  status: { value: (a) => a.status, cell: (a) => <AgentStatus {...a} />, sort: 'status', width: 124 },
  schedulable: {
    value: (a) => a.schedulable,
    cell: (a) => <Schedulable on={a.schedulable === true} />,
    sort: 'schedulable',
    filter: { kind: 'bool' },
    part: 'rights',
    hidden: true,
  },
  group: {
    value: (a) => a.scaling_group,
    cell: (a) => (
      <Link className="qd-name" to={paths.resourceGroups({ open: a.scaling_group ?? '' })}>
        <ServerText>{a.scaling_group}</ServerText>
      </Link>
    ),
    sort: 'scaling_group',
    filter: {
      kind: 'text',
      column: 'scaling_group',
      choices: () => import('@/entities/resource-groups/group-names').then((m) => m.resourceGroupNames()),
    },
    width: 112,
  },
  since: {
    value: (a) => sinceOf(a),
    format: 'time',
    cell: (a, { language }) => <TimeIn iso={sinceOf(a)} relative language={language} />,
    width: 112,
  },
  allocation: {
    value: (a) => slotPairs(a),
    cell: (a) => <SlotGauges used={a.occupied_slots} capacity={a.available_slots} />,
    part: 'use',
    width: 300,
    hidden: true,
  },
  cpu: {
    value: (a) => pairsOf(a, (name) => name === 'cpu'),
    cell: (a) => <SlotGauges used={a.occupied_slots} capacity={a.available_slots} only="cpu" />,
    columnOnly: true,
    width: 116,
  },
  memory: {
    value: (a) => pairsOf(a, (name) => name === 'mem'),
    cell: (a) => <SlotGauges used={a.occupied_slots} capacity={a.available_slots} only="mem" />,
    columnOnly: true,
    width: 142,
  },
  accelerators: {
    value: (a) => pairsOf(a, (name) => !OWN_SLOTS.includes(name)),
    cell: (a) => <SlotGauges used={a.occupied_slots} capacity={a.available_slots} except={OWN_SLOTS} />,
    columnOnly: true,
    width: 136,
  },
  live: {
    value: (a) => Object.keys(rawSlots(a.live_stat)),
    cell: (a) => <LiveGauges json={a.live_stat} />,
    part: 'use',
    width: 176,
  },
  containers: { value: (a) => a.container_count, format: 'number', part: 'use', hidden: true },
  firstContact: {
    value: (a) => a.first_contact,
    format: 'time',
    sort: 'first_contact',
    filter: { kind: 'date', column: 'first_contact' },
    hidden: true,
  },
  lostAt: {
    value: (a) => a.lost_at,
    format: 'time',
    sort: 'lost_at',
    filter: { kind: 'date', column: 'lost_at' },
    hidden: true,
  },
  address: { value: (a) => a.addr, format: 'code', filter: { kind: 'text', column: 'addr' }, hidden: true },
  region: { value: (a) => a.region, sort: 'region', filter: { kind: 'text' }, hidden: true },
  architecture: { value: (a) => a.architecture, hidden: true },
  version: { value: (a) => a.version, sort: 'version', filter: { kind: 'text' }, hidden: true },
  plugins: { value: (a) => pluginsOf(a), format: 'list', hidden: true },
});

export const agentId = (agent: AgentRow): string => agent.id ?? '';
