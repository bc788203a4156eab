import { useTranslation } from 'react-i18next';
import type { ProjectListQuery } from '@/api/gen/projects.legacy';
import { defineFields } from '@/kit/fields';
import { readHosts } from '@/kit/hosts';
import { rowSlots, slotColumns } from '@/entities/slots/slot-columns';
import { SlotLimits, slotLimitTexts } from '@/entities/slots/SlotAmounts';
import { HostsText } from '@/entities/storages/HostsText';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { registryText } from './registry';
import { ServerText } from '@/ui/ServerText';

/** A project as the list and the drawer show it. Hosts and resource groups are there only where they were asked for. */
export type ProjectRow = NonNullable<NonNullable<ProjectListQuery['groups']>[number]> & {
  scaling_groups?: readonly (string | null)[] | null;
};

export const PROJECT_TYPES = ['GENERAL', 'MODEL_STORE', 'PERSONAL'] as const;
/** What the list holds unless it is asked for personal projects, of which there is one for each user from 26.9 on. */
export const SHARED_TYPES: readonly string[] = ['GENERAL', 'MODEL_STORE'];
export const NEW_TYPES = ['GENERAL', 'MODEL_STORE'] as const;

const tones: Record<string, Tone> = { GENERAL: 'good', MODEL_STORE: 'info', PERSONAL: 'neutral' };

function Type({ of }: { of: string }) {
  const { t } = useTranslation('projects');
  return <StatusTag tone={tones[of] ?? 'neutral'}>{t(`type.${of}`, { defaultValue: of })}</StatusTag>;
}

// i18n: projects:type.*
/** What is known of a project: columns, filters and sort keys of the list, facts of the drawer, columns of the file. */
export const projectFields = defineFields<ProjectRow>()('projects', {
  name: { value: (p) => p.name, sort: true, filter: { kind: 'text' }, always: true, width: 210 },
  domain: {
    value: (p) => p.domain_name,
    cell: (p) => (
      <Link to={paths.domains({ open: p.domain_name })}>
        <ServerText>{p.domain_name}</ServerText>
      </Link>
    ),
    sort: true,
    filter: { kind: 'text', choices: () => import('@/entities/domains/domain-names').then((m) => m.domainNames()) },
  },
  type: {
    value: (p) => p.type,
    cell: (p) => <Type of={p.type ?? ''} />,
    sort: true,
    filter: { kind: 'enum', options: PROJECT_TYPES },
  },
  active: { value: (p) => p.is_active, format: 'yesno', hidden: true },
  policy: {
    value: (p) => p.resource_policy,
    sort: true,
    filter: {
      kind: 'text',
      choices: () => import('@/entities/resource-policies/policy-names').then((m) => m.projectPolicyNames()),
    },
    part: 'rights',
    link: (_, name) => paths.resourcePolicies('project', { open: name }),
  },
  slots: {
    value: (p) => slotLimitTexts(p.total_resource_slots),
    cell: (p) => <SlotLimits json={p.total_resource_slots} />,
    width: 200,
    filter: { kind: 'text' },
    part: 'rights',
    hidden: true,
  },
  ...slotColumns<ProjectRow>(({ total_resource_slots: limits }) => rowSlots(limits)),
  hosts: {
    value: (p) => (p.allowed_vfolder_hosts === undefined ? undefined : Object.keys(readHosts(p.allowed_vfolder_hosts))),
    format: 'list',
    filter: { kind: 'text' },
    hidden: true,
  },
  hostPermissions: {
    value: (p) => p.allowed_vfolder_hosts,
    cell: (p) => <HostsText json={p.allowed_vfolder_hosts} />,
    part: 'rights',
    drawerOnly: true,
  },
  registry: {
    value: (p) => registryText(p.container_registry),
    format: 'code',
    part: 'rights',
    sort: true,
    filter: { kind: 'text' },
    hidden: true,
  },
  description: { value: (p) => p.description, filter: { kind: 'text' } },
  createdAt: { value: (p) => p.created_at, format: 'time', sort: true, filter: { kind: 'date' } },
  modifiedAt: { value: (p) => p.modified_at, format: 'time', sort: true, filter: { kind: 'date' }, hidden: true },
  integrationId: { value: (p) => p.integration_id, format: 'code', sort: true, filter: { kind: 'text' }, hidden: true },
  id: { value: (p) => p.id, format: 'code', filter: { kind: 'text' }, hidden: true },
});

/** The facts of the drawer: hosts stand there with their permissions. */
export const PROJECT_FACTS = projectFields.names.filter((name) => name !== 'hosts' && name !== 'active');

export const projectId = (project: ProjectRow): string => String(project.id ?? '');
export const projectName = (project: ProjectRow): string => project.name ?? '';
