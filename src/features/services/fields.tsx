import { useTranslation } from 'react-i18next';
import { SlotAmounts } from '@/entities/slots/SlotAmounts';
import { rowSlots } from '@/entities/slots/slot-columns';
import { defineFields } from '@/kit/fields';
import { folderFilesPath, paths } from '@/lib/paths';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { addressOf, stageOf, stateOf, type ServiceRow } from './service';

const TONES: Record<string, Tone> = {
  HEALTHY: 'good',
  DEGRADED: 'warn',
  UNHEALTHY: 'bad',
  PROVISIONING: 'info',
  DESTROYING: 'neutral',
  DESTROYED: 'neutral',
};

export function ServiceState({ service }: { service: Pick<ServiceRow, 'lifecycle_stage' | 'status'> }) {
  const { t } = useTranslation('services');
  const state = stateOf(service);
  return <StatusTag tone={TONES[state] ?? 'neutral'}>{t(`state.${state}`, { defaultValue: state || '?' })}</StatusTag>;
}

const domainNames = () => import('@/entities/domains/domain-names').then((m) => m.domainNames());
const groupNames = () => import('@/entities/resource-groups/group-names').then((m) => m.resourceGroupNames());

// i18n: services:fields.* services:state.* services:stage.*
/** What is known of a model service. The server can neither sort nor filter by its state. */
export const serviceFields = defineFields<ServiceRow>()('services', {
  name: { value: (s) => s.name, sort: 'name', filter: { kind: 'text' }, always: true, width: 200 },
  state: { value: stateOf, cell: (s) => <ServiceState service={s} />, width: 168 },
  replicas: { value: (s) => s.replicas, format: 'number', sort: 'replicas', filter: { kind: 'number' } },
  owner: {
    value: (s) => s.created_user_email,
    sort: 'created_user_email',
    filter: { kind: 'text' },
    link: (_, email) => paths.users({ q: email }),
    width: 190,
  },
  group: {
    value: (s) => s.resource_group,
    sort: 'resource_group',
    filter: { kind: 'text', choices: groupNames },
    link: (_, name) => paths.resourceGroups({ open: name }),
  },
  domain: {
    value: (s) => s.domain,
    sort: 'domain',
    filter: { kind: 'text', choices: domainNames },
    link: (_, name) => paths.domains({ open: name }),
    width: 110,
  },
  runtime: { value: (s) => s.runtime_variant?.human_readable_name ?? s.runtime_variant?.name, width: 140 },
  created: { value: (s) => s.created_at, format: 'time', sort: 'created_at', filter: { kind: 'date' }, width: 150 },
  address: { value: addressOf, format: 'code', hidden: true, part: 'use' },
  isPublic: {
    value: (s) => s.open_to_public,
    format: 'yesno',
    sort: 'open_to_public',
    filter: { kind: 'bool' },
    part: 'rights',
    hidden: true,
  },
  model: {
    value: (s) => s.model,
    link: (_, id) => folderFilesPath(id),
    hidden: true,
  },
  resources: {
    value: (s) => s.resource_slots,
    cell: (s) => <SlotAmounts slots={rowSlots(s.resource_slots, null)?.slots ?? null} />,
    part: 'use',
    hidden: true,
  },
  stage: { value: stageOf, format: 'choice', hidden: true },
  sessionOwner: { value: (s) => s.session_owner_email, hidden: true },
  project: { value: (s) => s.project, link: (_, id) => paths.projects({ open: id }), hidden: true },
  destroyed: { value: (s) => s.destroyed_at, format: 'time', sort: 'destroyed_at', hidden: true },
  id: { value: (s) => s.endpoint_id, format: 'code', hidden: true },
});
