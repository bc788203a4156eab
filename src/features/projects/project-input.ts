/** Between the form of a project and what the server takes. Pure. */
import type { ModifyProjectMutationVariables } from '@/api/gen/modify-project.legacy';
import type { CreateProjectMutationVariables } from '@/api/gen/project-changes.legacy';
import { readHosts, rebasedHosts, type Hosts } from '@/kit/hosts';
import { isSlot, rebasedSlots, slotsJson, slotValues } from '@/kit/slot-values';
import type { Edit } from '@/kit/edit-work';
import type { SlotInfos } from '@/lib/slots';
import type { ProjectRow } from './fields';
import { registryJson, registryText } from './registry';

/** The form's values; each limit has a field of its own beside these (`slot:cpu`). */
export interface ProjectValues {
  name: string;
  domain: string;
  type: string;
  policy: string;
  description: string;
  integrationId: string;
  /** `registry/project` or ''. */
  registry: string;
  hostPermissions: Hosts;
  [slot: `slot:${string}`]: string;
}

export const newProject = (domain: string, infos: SlotInfos): ProjectValues => ({
  name: '',
  domain,
  type: 'GENERAL',
  policy: 'default',
  description: '',
  integrationId: '',
  registry: '',
  hostPermissions: {},
  ...slotValues(null, infos),
});

/** A project as the form shows it. `before`: as the form began with it. */
export const valuesOf = (project: ProjectRow, infos: SlotInfos, before?: ProjectRow): ProjectValues => ({
  name: project.name ?? '',
  domain: project.domain_name ?? '',
  type: project.type ?? 'GENERAL',
  policy: project.resource_policy ?? '',
  description: project.description ?? '',
  integrationId: project.integration_id ?? '',
  registry: registryText(project.container_registry),
  hostPermissions: readHosts(project.allowed_vfolder_hosts),
  ...slotValues(project.total_resource_slots, infos, before?.total_resource_slots),
});

type Props = ModifyProjectMutationVariables['props'];

const WRITE: Record<string, (values: ProjectValues) => Props> = {
  name: ({ name }) => ({ name }),
  policy: ({ policy }) => ({ resource_policy: policy }),
  description: ({ description }) => ({ description: description ?? '' }),
  integrationId: ({ integrationId }) => ({ integration_id: integrationId ?? '' }),
  registry: ({ registry }) => ({ container_registry: registryJson(registry ?? '') }),
};

/**
 * What to send for a change: the changed fields alone. The server replaces limits and hosts as a whole, so they are what it
 * has now with what was changed.
 */
export function toModifyProps(
  { values, changed, before, now }: Edit<ProjectRow, ProjectValues>,
  infos: SlotInfos,
): Props {
  const names = Object.keys(changed);
  const props: Props = {};
  for (const [name, write] of Object.entries(WRITE)) if (names.includes(name)) Object.assign(props, write(values));
  if (names.includes('hostPermissions'))
    props.allowed_vfolder_hosts = rebasedHosts(
      now.allowed_vfolder_hosts,
      before.hostPermissions,
      values.hostPermissions,
    );
  if (names.some(isSlot)) props.total_resource_slots = rebasedSlots(now.total_resource_slots, before, values, infos);
  return props;
}

export function toCreateProps(values: ProjectValues, infos: SlotInfos): CreateProjectMutationVariables['props'] {
  return {
    domain_name: values.domain,
    type: values.type,
    resource_policy: values.policy,
    description: values.description ?? '',
    integration_id: values.integrationId ?? '',
    container_registry: registryJson(values.registry ?? ''),
    allowed_vfolder_hosts: JSON.stringify(values.hostPermissions),
    total_resource_slots: slotsJson(values, infos),
  };
}
