import type { List } from '@/kit/define-list';

/** What asks for the first rows of a page: its list, or what knows which of its lists an address means. */
export type RowsAhead = Pick<List<never>, 'prefetch'> & Partial<Pick<List<never>, 'slow' | 'named'>>;

/**
 * The code of each page by its key, and the light module with its list, which asks for the first rows ahead. Apart from the
 * page table, so that the entry can ask for them before anything that pages stand on has run.
 */
export const loaders = {
  overview: {
    load: () => import('@/features/overview/OverviewPage'),
    rows: (): Promise<RowsAhead> => import('@/features/overview/list'),
  },
  users: {
    load: () => import('@/features/users/UsersPage'),
    rows: (): Promise<RowsAhead> => import('@/features/users/list').then((m) => m.usersList),
  },
  credentials: {
    load: () => import('@/features/credentials/CredentialsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/credentials/list').then((m) => m.keypairsList),
  },
  'resource-policies': {
    load: () => import('@/features/resource-policies/PoliciesPage'),
    rows: (): Promise<RowsAhead> => import('@/features/resource-policies/list'),
  },
  projects: {
    load: () => import('@/features/projects/ProjectsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/projects/list').then((m) => m.projectsList),
  },
  domains: {
    load: () => import('@/features/domains/DomainsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/domains/list').then((m) => m.domainsList),
  },
  sessions: {
    load: () => import('@/features/sessions/SessionsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/sessions/list').then((m) => m.sessionsList),
  },
  'fair-share': {
    load: () => import('@/features/fair-share/FairSharePage'),
    rows: (): Promise<RowsAhead> => import('@/features/fair-share/list'),
  },
  'pending-sessions': {
    load: () => import('@/features/pending/PendingPage'),
    rows: (): Promise<RowsAhead> => import('@/features/pending/list').then((m) => m.queueList),
  },
  agents: {
    load: () => import('@/features/agents/AgentsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/agents/list').then((m) => m.agentsList),
  },
  'resource-groups': {
    load: () => import('@/features/resource-groups/ResourceGroupsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/resource-groups/list').then((m) => m.resourceGroupsList),
  },
  storages: {
    load: () => import('@/features/storages/StoragesPage'),
    rows: (): Promise<RowsAhead> => import('@/features/storages/list').then((m) => m.volumesList),
  },
  'project-folders': {
    load: () => import('@/features/folders/FoldersPage'),
    rows: (): Promise<RowsAhead> => import('@/features/folders/list'),
  },
  'model-store': {
    load: () => import('@/features/model-store/ModelStorePage'),
    rows: (): Promise<RowsAhead> => import('@/features/model-store/list').then((m) => m.modelsList),
  },
  services: {
    load: () => import('@/features/services/ServicesPage'),
    rows: (): Promise<RowsAhead> => import('@/features/services/list').then((m) => m.servicesList),
  },
  usage: {
    load: () => import('@/features/usage/UsagePage'),
    rows: (): Promise<RowsAhead> => import('@/features/usage/list').then((m) => m.usageList),
  },
  registries: {
    load: () => import('@/features/registries/RegistriesPage'),
    rows: (): Promise<RowsAhead> => import('@/features/registries/list').then((m) => m.registriesList),
  },
  images: {
    load: () => import('@/features/images/ImagesPage'),
    rows: (): Promise<RowsAhead> => import('@/features/images/list').then((m) => m.imagesList),
  },
  access: {
    load: () => import('@/features/access/AccessPage'),
    rows: (): Promise<RowsAhead> => import('@/features/access/list'),
  },
  presets: {
    load: () => import('@/features/presets/PresetsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/presets/list').then((m) => m.presetsList),
  },
  files: {
    load: () => import('@/features/explorer/ExplorerPage'),
    rows: (): Promise<RowsAhead> => import('@/features/explorer/list'),
  },
  roles: {
    load: () => import('@/features/roles/RolesPage'),
    rows: (): Promise<RowsAhead> => import('@/features/roles/list').then((m) => m.rolesList),
  },
  'sign-ins': {
    load: () => import('@/features/sign-ins/SignInsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/sign-ins/list').then((m) => m.sessionsList),
  },
  'audit-log': {
    load: () => import('@/features/audit-log/AuditLogPage'),
    rows: (): Promise<RowsAhead> => import('@/features/audit-log/list').then((m) => m.auditList),
  },
  configuration: {
    load: () => import('@/features/configuration/ConfigurationPage'),
    rows: (): Promise<RowsAhead> => import('@/features/configuration/list'),
  },
  information: {
    load: () => import('@/features/information/InformationPage'),
    rows: (): Promise<RowsAhead> => import('@/features/information/list'),
  },
  settings: {
    load: () => import('@/features/settings/SettingsPage'),
    rows: (): Promise<RowsAhead> => import('@/features/settings/list'),
  },
  maintenance: {
    load: () => import('@/features/maintenance/MaintenancePage'),
    rows: (): Promise<RowsAhead> => import('@/features/maintenance/list'),
  },
};

export type PageKey = keyof typeof loaders;
