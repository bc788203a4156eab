import type { DomainListQuery } from '@/api/gen/domains.legacy';
import { defineFields } from '@/kit/fields';
import { readHosts } from '@/kit/hosts';
import { rowSlots, slotColumns } from '@/entities/slots/slot-columns';
import { SlotLimits, slotLimitTexts } from '@/entities/slots/SlotAmounts';
import { HostsText } from '@/entities/storages/HostsText';

/** A domain as the list, the drawer and the form show it. */
export type DomainRow = NonNullable<NonNullable<DomainListQuery['domains']>[number]>;

const texts = (list: readonly (string | null)[] | null | undefined): string[] => (list ?? []).map(String);

/** What is known of a domain: columns, filters and sort keys of the list, facts of the drawer, columns of the file. */
export const domainFields = defineFields<DomainRow>()('domains', {
  name: { value: (d) => d.name, sort: true, filter: { kind: 'text' }, always: true, width: 200 },
  description: { value: (d) => d.description, filter: { kind: 'text' } },
  active: { value: (d) => d.is_active, format: 'yesno', hidden: true },
  slots: {
    value: (d) => slotLimitTexts(d.total_resource_slots),
    cell: (d) => <SlotLimits json={d.total_resource_slots} />,
    width: 200,
    filter: { kind: 'text' },
    part: 'rights',
    hidden: true,
  },
  ...slotColumns<DomainRow>(({ total_resource_slots: limits }) => rowSlots(limits)),
  groups: { value: (d) => texts(d.scaling_groups), format: 'list', filter: { kind: 'text' } },
  hosts: { value: (d) => Object.keys(readHosts(d.allowed_vfolder_hosts)), format: 'list', filter: { kind: 'text' } },
  hostPermissions: {
    value: (d) => d.allowed_vfolder_hosts,
    cell: (d) => <HostsText json={d.allowed_vfolder_hosts} />,
    part: 'rights',
    drawerOnly: true,
  },
  registries: {
    value: (d) => texts(d.allowed_docker_registries),
    format: 'list',
    filter: { kind: 'text' },
    part: 'rights',
  },
  createdAt: { value: (d) => d.created_at, format: 'time', sort: true, filter: { kind: 'date' } },
  modifiedAt: { value: (d) => d.modified_at, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
  integrationId: { value: (d) => d.integration_id, format: 'code', sort: true, filter: { kind: 'text' }, hidden: true },
});

/** The facts of the drawer: hosts stand there with their permissions, resource groups in a part of their own. */
export const DOMAIN_FACTS = domainFields.names.filter((name) => !/^(hosts|groups|active)$/.test(name));

export const domainName = (domain: DomainRow): string => domain.name ?? '';
