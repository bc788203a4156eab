/**
 * The list pages, for what has to hold on each of them: the browser journeys, the fault matrix, the benchmark, the pictures
 * and the roles on a cluster take them from here, so that a new page is one entry. Texts are named by their keys in the
 * catalogues. `pages.test.ts` holds the list to the page table of the console.
 */
export interface PageCase {
  path: string;
  /** Heading of the page, and name of its table. */
  title: string;
  /** The operation that fills the list. */
  list: string;
  /** The quicker operation that brings the first rows before it, where there is one. */
  ahead?: string;
  /** The button that opens the form of a new one, where there is one. */
  create?: string;
  /** An entry of a row's menu that asks before it acts, where there is one. */
  confirm?: string;
  /** What a row of a site from the seed matches. */
  row: string;
  /** Where the console that the webserver brings has the same rows, if it does. */
  peer?: string;
  /** Like the page before it, with other rows: pictured and measured once. */
  alike?: true;
  /** What the picture shows, if not the whole list. */
  search?: string;
  /** What tells a domain admin that it is read only; without it the page is for superadmins alone. */
  readOnly?: string;
  /** Domain admins see it and act on it, as far as their domain goes. */
  everyAdmin?: true;
  /** Small sites from the seed have no rows of it. */
  big?: true;
  /** A row's name leads into it; its drawer opens beside that. */
  into?: true;
  /** Its rows have no drawer. */
  plain?: true;
  /** Seconds between the refreshes that it begins with, where it is made to be watched. */
  refresh?: number;
  /** Requests of one refresh, where they are more than three. */
  calls?: number;
}

/** Pages that are no list: what runs on every list does not run on them, and their own tests say what holds. */
export const OTHERS: readonly string[] = [
  '/overview',
  '/access',
  '/maintenance',
  '/project-folders/files',
  '/configuration',
  '/settings',
  '/information',
  // A list, of the newer release alone: the older one, on which these run, says so.
  '/roles',
];

const POLICY = { create: 'policies:create', confirm: 'kit:act.delete', readOnly: 'policies:readOnly' };

export const PAGES: readonly PageCase[] = [
  {
    path: '/users',
    title: 'users:title',
    list: 'UserList',
    create: 'users:create',
    confirm: 'kit:act.deactivate',
    readOnly: 'users:readOnly',
    row: '@',
    peer: '/admin/users',
    search: '?domain=default',
  },
  {
    path: '/credentials',
    title: 'credentials:title',
    list: 'KeypairList',
    create: 'credentials:create',
    confirm: 'kit:act.deactivate',
    readOnly: 'credentials:readOnly',
    row: 'AKIA',
    peer: '/admin/users?tab=credentials',
  },
  {
    ...POLICY,
    path: '/resource-policies/keypair',
    title: 'policies:title.keypair',
    list: 'KeypairPolicies',
    row: 'default|kp-policy',
    peer: '/admin/resource-policy',
  },
  {
    ...POLICY,
    path: '/resource-policies/user',
    title: 'policies:title.user',
    list: 'UserPolicies',
    row: 'default|user-policy',
    alike: true,
  },
  {
    ...POLICY,
    path: '/resource-policies/project',
    title: 'policies:title.project',
    list: 'ProjectPolicies',
    row: 'default|project-policy',
    alike: true,
  },
  {
    path: '/projects',
    title: 'projects:title',
    list: 'ProjectList',
    create: 'projects:create',
    confirm: 'kit:act.deactivate',
    readOnly: 'projects:readOnly',
    row: 'proj-',
    peer: '/admin/project',
  },
  {
    path: '/domains',
    title: 'domains:title',
    list: 'DomainList',
    create: 'domains:create',
    confirm: 'kit:act.deactivate',
    readOnly: 'domains:readOnly',
    row: 'dom-',
  },
  {
    path: '/presets',
    title: 'presets:title',
    list: 'PresetList',
    create: 'presets:create',
    confirm: 'kit:act.delete',
    readOnly: 'presets:readOnly',
    row: 'preset-',
    peer: '/admin/environment?tab=preset',
  },
  {
    path: '/sessions',
    title: 'sessions:title',
    list: 'SessionList',
    row: 'session-|training|notebook|uploads|scratch',
    peer: '/admin-session',
    everyAdmin: true,
  },
  {
    path: '/fair-share',
    title: 'fair-share:title',
    list: 'FairShareGroups',
    into: true,
    refresh: 7,
    row: 'default',
    peer: '/admin/scheduler',
  },
  {
    path: '/usage',
    title: 'usage:title',
    list: 'ProjectUsage',
    plain: true,
    row: 'default|proj-',
    everyAdmin: true,
  },
  {
    path: '/sessions/pending',
    title: 'queue:title',
    list: 'WaitingSessions',
    big: true,
    calls: 5,
    row: 'waits|too-big|over|big-cluster',
    confirm: 'queue:cancel.ok',
    peer: '/scheduler',
  },
  {
    path: '/agents',
    title: 'agents:title',
    list: 'AgentList',
    confirm: 'kit:act.unschedule',
    readOnly: 'agents:readOnly',
    row: 'i-',
  },
  {
    path: '/resource-groups',
    title: 'resource-groups:title',
    list: 'ResourceGroupList',
    create: 'resource-groups:create',
    confirm: 'kit:act.deactivate',
    row: 'rg-|default',
  },
  {
    path: '/storages',
    title: 'storages:title',
    list: 'VolumeList',
    row: 'local:',
  },
  {
    path: '/services',
    title: 'services:title',
    list: 'ServiceList',
    confirm: 'services:act.delete',
    everyAdmin: true,
    refresh: 15,
    row: 'svc-',
    peer: '/serving',
  },
  {
    path: '/model-store',
    title: 'model-store:title',
    list: 'ModelCards',
    readOnly: 'model-store:readOnly',
    row: 'Llama|Pixel|Whisper',
    peer: '/model-store',
  },
  {
    path: '/project-folders',
    title: 'folders:title',
    list: 'FolderList',
    create: 'folders:create',
    confirm: 'folders:act.trash',
    everyAdmin: true,
    row: 'datasets|checkpoints|llama|team-data',
  },
  {
    path: '/registries',
    title: 'registries:title',
    list: 'RegistryList',
    create: 'registries:create',
    confirm: 'kit:act.delete',
    row: 'cr.backend.ai',
    peer: '/admin/environment?tab=registry',
  },
  {
    path: '/images',
    title: 'images:title',
    list: 'ImageList',
    ahead: 'FirstImages',
    confirm: 'images:act.forget',
    readOnly: 'images:readOnly',
    row: 'cr.backend.ai',
    peer: '/admin/environment?tab=image',
  },
  {
    path: '/sign-ins',
    title: 'sign-ins:title',
    list: 'SignInSessions',
    confirm: 'sign-ins:revoke',
    plain: true,
    row: '@',
  },
  {
    path: '/audit-log',
    title: 'audit-log:title',
    list: 'AuditLog',
    row: 'admin@lablup.com',
  },
];
