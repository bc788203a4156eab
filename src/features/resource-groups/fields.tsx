import { useTranslation } from 'react-i18next';
import type { ResourceGroupListQuery } from '@/api/gen/resource-groups.legacy';
import { asText } from '@/api/json';
import { SlotGauges } from '@/entities/slots/SlotGauges';
import { defineFields } from '@/kit/fields';
import { countFormat } from '@/lib/formats';
import { formatDuration } from '@/lib/durations';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { rawSlots } from '@/lib/units';
import {
  optionValues,
  otherOptions,
  preemptionFacts,
  SCHEDULERS,
  SESSION_TYPES,
  timeoutSeconds,
} from './scheduler-options';

/** A resource group as lists show it; what its agents have is there only where it was asked for. */
export type ResourceGroupRow = NonNullable<NonNullable<ResourceGroupListQuery['scaling_groups']>[number]> & {
  /** Told beside the list; null: not known. */
  is_default?: boolean | null;
};

interface Sums {
  occupied_slots: object;
  available_slots: object;
}

/** What the agents that are alive have and use, as two JSONStrings. */
function slotSums({ agent_total_resource_slots_by_status: json }: ResourceGroupRow): Record<keyof Sums, string> {
  const { occupied_slots = {}, available_slots = {} } = rawSlots(json) as Partial<Sums>;
  return { occupied_slots: JSON.stringify(occupied_slots), available_slots: JSON.stringify(available_slots) };
}

const optionsOf = ({ scheduler_opts }: ResourceGroupRow) => optionValues(scheduler_opts);

function Timeout({ seconds }: { seconds: number }) {
  const { t, i18n } = useTranslation('resource-groups');
  return seconds === 0 ? t('never') : formatDuration(seconds, i18n.language);
}

/** What is known of a resource group. The server gives all at once; sorted and filtered here. */
// i18n: resource-groups:fields.* resource-groups:scheduler.* resource-groups:sessionTypes.* resource-groups:strategy.*
export const resourceGroupFields = defineFields<ResourceGroupRow>()('resource-groups', {
  name: { value: (g) => g.name, sort: true, filter: { kind: 'text' }, always: true, width: 150 },
  description: { value: (g) => g.description, filter: { kind: 'text' }, width: 130 },
  default: {
    value: (g) => g.is_default,
    format: 'yesno',
    sort: true,
    since: 'resourceGroup.default',
    width: 96,
  },
  active: { value: (g) => g.is_active, format: 'yesno', hidden: true },
  agents: {
    value: (g) => g.agent_count_by_status,
    format: 'number',
    cell: (g, { language }) => (
      <Link to={paths.agents({ group: { op: 'is', value: g.name ?? '' } })}>
        {countFormat(language)(g.agent_count_by_status ?? 0)}
      </Link>
    ),
    sort: true,
    part: 'use',
    width: 110,
  },
  allocation: {
    value: (g) => Object.entries(rawSlots(slotSums(g).available_slots)).map(([name, all]) => `${name}=${asText(all)}`),
    cell: (g) => {
      const { occupied_slots, available_slots } = slotSums(g);
      return <SlotGauges used={occupied_slots} capacity={available_slots} />;
    },
    part: 'use',
    width: 326,
  },
  scheduler: {
    value: (g) => g.scheduler,
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: SCHEDULERS },
    width: 118,
  },
  sessionTypes: {
    value: (g) => optionsOf(g).sessionTypes,
    cell: (g, { t }) =>
      optionsOf(g)
        .sessionTypes.map((type) => t(`resource-groups:sessionTypes.${type}`))
        .join(', '),
    filter: { kind: 'enum', options: SESSION_TYPES },
    part: 'rights',
    width: 175,
  },
  public: {
    value: (g) => g.is_public,
    format: 'yesno',
    sort: true,
    filter: { kind: 'bool' },
    part: 'rights',
    hidden: true,
  },
  pendingTimeout: {
    value: (g) => timeoutSeconds(g.scheduler_opts),
    format: 'number',
    cell: (g) => <Timeout seconds={timeoutSeconds(g.scheduler_opts)} />,
    sort: true,
    part: 'rights',
    hidden: true,
  },
  retries: { value: (g) => optionsOf(g).retries, part: 'rights', hidden: true },
  strategy: {
    value: (g) => optionsOf(g).strategy,
    format: 'choice',
    hidden: true,
  },
  fractions: { value: (g) => optionsOf(g).fractions, format: 'yesno', hidden: true },
  preemption: {
    value: (g) => preemptionFacts(g.scheduler_opts),
    cell: (g, { t }) => {
      const [priority, first, then] = preemptionFacts(g.scheduler_opts) ?? [];
      if (priority === undefined) return t('kit:no');
      const words = [
        `≤ ${priority}`,
        t(`resource-groups:preemptionOrder.${first}`),
        t(`resource-groups:preemptionMode.${then}`),
      ];
      return words.join(' · ');
    },
    drawerOnly: true,
  },
  hostNetwork: {
    value: (g) => g.use_host_network,
    format: 'yesno',
    sort: true,
    filter: { kind: 'bool' },
    hidden: true,
  },
  address: { value: (g) => g.wsproxy_addr, format: 'code', filter: { kind: 'text' }, hidden: true },
  driver: { value: (g) => g.driver, hidden: true },
  otherOptions: { value: (g) => otherOptions(g.scheduler_opts), format: 'list', drawerOnly: true },
  createdAt: { value: (g) => g.created_at, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
});

/** The facts of the drawer: agents and the app proxy stand there in parts of their own. */
export const GROUP_FACTS = resourceGroupFields.names.filter((name) => !/^(active|agents|allocation)$/.test(name));

export const resourceGroupName = (group: ResourceGroupRow): string => group.name ?? '';
