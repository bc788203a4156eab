/** The list pages, for what has to hold on each of them. Texts are named by their keys in the catalogues. */
export interface PageCase {
  path: string;
  title: string;
  /** The operation that fills the list. */
  list: string;
  /** The button that opens the form of a new one. */
  create: string;
  /** An action of a row that asks before it acts. */
  confirm: string;
}

export const PAGES: readonly PageCase[] = [
  { path: '/users', title: 'users:title', list: 'UserList', create: 'users:create', confirm: 'users:deactivateOne' },
  {
    path: '/credentials',
    title: 'credentials:title',
    list: 'KeypairList',
    create: 'credentials:create',
    confirm: 'credentials:deactivateOne',
  },
  {
    path: '/resource-policies/keypair',
    title: 'policies:title.keypair',
    list: 'KeypairPolicies',
    create: 'policies:create',
    confirm: 'policies:remove',
  },
  {
    path: '/resource-policies/user',
    title: 'policies:title.user',
    list: 'UserPolicies',
    create: 'policies:create',
    confirm: 'policies:remove',
  },
  {
    path: '/resource-policies/project',
    title: 'policies:title.project',
    list: 'ProjectPolicies',
    create: 'policies:create',
    confirm: 'policies:remove',
  },
  {
    path: '/projects',
    title: 'projects:title',
    list: 'ProjectList',
    create: 'projects:create',
    confirm: 'projects:deactivateOne',
  },
  {
    path: '/domains',
    title: 'domains:title',
    list: 'DomainList',
    create: 'domains:create',
    confirm: 'domains:deactivateOne',
  },
  {
    path: '/presets',
    title: 'presets:title',
    list: 'PresetList',
    create: 'presets:create',
    confirm: 'presets:deleteOne',
  },
];
