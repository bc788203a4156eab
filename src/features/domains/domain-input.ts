/** Between the form of a domain and what the server takes. Pure. */
import type { CreateDomainMutationVariables } from '@/api/gen/domain-changes.legacy';
import type { ModifyDomainMutationVariables } from '@/api/gen/modify-domain.legacy';
import { readHosts, rebasedHosts, type Hosts } from '@/kit/hosts';
import { isSlot, rebasedSlots, slotsJson, slotValues } from '@/kit/slot-values';
import type { Edit } from '@/kit/edit-work';
import { rebase } from '@/lib/rebase';
import type { SlotInfos } from '@/lib/slots';
import type { DomainRow } from './fields';

/** The form's values; each limit has a field of its own beside these (`slot:cpu`). */
export interface DomainValues {
  name: string;
  description: string;
  integrationId: string;
  /** Names, sorted: the order means nothing to the server. */
  registries: string[];
  hostPermissions: Hosts;
  [slot: `slot:${string}`]: string;
}

export const newDomain = (infos: SlotInfos): DomainValues => ({
  name: '',
  description: '',
  integrationId: '',
  registries: [],
  hostPermissions: {},
  ...slotValues(null, infos),
});

const registriesOf = (domain: DomainRow): string[] => (domain.allowed_docker_registries ?? []).map(String);

/** A domain as the form shows it. `before`: as the form began with it. */
export const valuesOf = (domain: DomainRow, infos: SlotInfos, before?: DomainRow): DomainValues => ({
  name: domain.name ?? '',
  description: domain.description ?? '',
  integrationId: domain.integration_id ?? '',
  registries: registriesOf(domain).toSorted(),
  hostPermissions: readHosts(domain.allowed_vfolder_hosts),
  ...slotValues(domain.total_resource_slots, infos, before?.total_resource_slots),
});

type Props = ModifyDomainMutationVariables['props'];

const WRITE: Record<string, (values: DomainValues) => Props> = {
  name: ({ name }) => ({ name }),
  description: ({ description }) => ({ description: description ?? '' }),
  // The column is unique to nobody, but empty and none are told apart.
  integrationId: ({ integrationId }) => ({ integration_id: integrationId || null }),
};

/**
 * What to send for a change: the changed fields alone. The server replaces limits, hosts and registries as a whole, so they
 * are what it has now with what was changed.
 */
export function toModifyProps(
  { values, changed, before, now }: Edit<DomainRow, DomainValues>,
  infos: SlotInfos,
): Props {
  const names = Object.keys(changed);
  const props: Props = {};
  for (const [name, write] of Object.entries(WRITE)) if (names.includes(name)) Object.assign(props, write(values));
  if (names.includes('registries'))
    props.allowed_docker_registries = rebase(registriesOf(now), before.registries, values.registries);
  if (names.includes('hostPermissions'))
    props.allowed_vfolder_hosts = rebasedHosts(
      now.allowed_vfolder_hosts,
      before.hostPermissions,
      values.hostPermissions,
    );
  if (names.some(isSlot)) props.total_resource_slots = rebasedSlots(now.total_resource_slots, before, values, infos);
  return props;
}

export const toCreateProps = (values: DomainValues): CreateDomainMutationVariables['props'] => ({
  description: values.description ?? '',
  allowed_docker_registries: values.registries,
  ...(values.integrationId && { integration_id: values.integrationId }),
});

/** What the server trips over at creation, so that it is written right after: limits and hosts, where there are any. */
export function toSecondProps(values: DomainValues, infos: SlotInfos): Props {
  const slots = slotsJson(values, infos);
  return {
    ...(slots !== '{}' && { total_resource_slots: slots }),
    ...(Object.keys(values.hostPermissions).length > 0 && {
      allowed_vfolder_hosts: JSON.stringify(values.hostPermissions),
    }),
  };
}

/** The same without them: a domain as it is between the two writes. */
export const withoutSecond = (values: DomainValues, infos: SlotInfos): DomainValues => ({
  ...values,
  ...slotValues(null, infos),
  hostPermissions: {},
});
