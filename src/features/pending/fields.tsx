import { Why } from '@/entities/queue/Why';
import type { Waiting } from '@/entities/queue/queue';
import { SlotAmounts, slotLimitTexts } from '@/entities/slots/SlotAmounts';
import { rowSlots, slotColumns } from '@/entities/slots/slot-columns';
import { defineFields } from '@/kit/fields';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { parseSlots } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';
import { Place, Tries } from './cells';

const to = (text: string | null | undefined, address: string) =>
  text ? (
    <Link className="qd-name" to={address}>
      <ServerText>{text}</ServerText>
    </Link>
  ) : (
    <Dash />
  );

export const TYPES = ['interactive', 'batch', 'inference', 'system'];
export const WHYS = [
  'room',
  'noAgent',
  'architecture',
  'limit',
  'sessions',
  'waiting',
  'waitingSlots',
  'dependency',
  'startsAt',
  'behind',
  'untried',
  'unread',
  'unknown',
];

const slots = slotColumns<Waiting>((s) => rowSlots(s.requested_slots, '0'));

/** What is known of a session that waits. */
// i18n: queue:fields.* queue:type.* queue:mode.* queue:why.*
export const queueFields = defineFields<Waiting>()('queue', {
  place: {
    value: (s) => s.place,
    cell: (s) => <Place of={s} />,
    format: 'number',
    sort: true,
    width: 84,
  },
  name: { value: (s) => s.name, sort: true, filter: { kind: 'text' }, always: true, width: 116 },
  group: {
    value: (s) => s.scaling_group,
    cell: (s) => to(s.scaling_group, paths.resourceGroups({ open: s.scaling_group ?? '' })),
    sort: true,
    filter: {
      kind: 'text',
      choices: () => import('@/entities/resource-groups/group-names').then((m) => m.resourceGroupNames()),
    },
    width: 118,
  },
  why: {
    value: (s) => s.why.map(({ kind }) => kind),
    cell: (s) => <Why of={s} />,
    filter: { kind: 'enum', options: WHYS },
    width: 226,
  },
  tries: {
    value: (s) => s.attempt?.attempts,
    cell: (s) => <Tries of={s} />,
    format: 'number',
    columnOnly: true,
    hidden: true,
    width: 92,
  },
  waiting: { value: (s) => s.created_at, format: 'age', sort: true, filter: { kind: 'date' }, width: 82 },
  priority: { value: (s) => s.priority, format: 'number', sort: true, filter: { kind: 'number' }, width: 80 },
  resources: {
    value: (s) => slotLimitTexts(s.requested_slots),
    cell: (s) => <SlotAmounts slots={parseSlots(s.requested_slots ?? '{}')} />,
    part: 'use',
    width: 192,
  },
  type: {
    value: (s) => s.type?.toLowerCase(),
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: TYPES },
    width: 92,
  },
  owner: {
    value: (s) => s.user_email,
    cell: (s) => to(s.user_email, paths.users({ q: s.user_email ?? '', open: String(s.user_id) })),
    sort: true,
    filter: { kind: 'text' },
    width: 168,
  },
  project: {
    value: (s) => s.group_name,
    cell: (s) => to(s.group_name, paths.projects({ open: String(s.group_id) })),
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
  },
  domain: {
    value: (s) => s.domain_name,
    cell: (s) => to(s.domain_name, paths.domains({ open: s.domain_name ?? '' })),
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
  },
  keypair: {
    value: (s) => s.access_key,
    format: 'code',
    link: (s, key) => paths.credentials({ user: s.user_email ?? '', open: key }),
    filter: { kind: 'text' },
    hidden: true,
  },
  image: { value: (s) => s.image, format: 'code', sort: true, filter: { kind: 'text' }, hidden: true },
  architecture: { value: (s) => s.architecture, filter: { kind: 'text' }, hidden: true },
  kernels: { value: (s) => s.cluster_size, format: 'number', sort: true, filter: { kind: 'number' }, hidden: true },
  mode: { value: (s) => s.cluster_mode, format: 'choice', hidden: true },
  cpu: { ...slots.cpu, hidden: true },
  memory: { ...slots.memory, hidden: true },
  accelerators: { ...slots.accelerators, hidden: true },
  created: { value: (s) => s.created_at, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
  startsAt: { value: (s) => s.starts_at, format: 'time', hidden: true },
  id: { value: (s) => String(s.session_id), format: 'code', filter: { kind: 'text' }, hidden: true },
});

export const sessionId = (session: Waiting): string => String(session.session_id);
export const sessionName = (session: Waiting): string => session.name ?? sessionId(session);
