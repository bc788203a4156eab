import type { ComponentType } from 'react';
import type { Role, Viewer } from '@/api/session';
import type { PolicyKind } from '@/lib/paths';
import { has, releaseOf, type Feature } from '@/lib/releases';
import {
  ApartmentOutlined,
  BarChartOutlined,
  BarsOutlined,
  BlockOutlined,
  ClusterOutlined,
  ContainerOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  CodeSandboxOutlined,
  HddOutlined,
  HourglassOutlined,
  KeyOutlined,
  ProjectOutlined,
  SlidersOutlined,
  TableOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@/ui/icons';
import { loaders, type PageKey, type RowsAhead } from './loaders';
import { offBySite } from './site-menu';

/** `overview` is what stands above all groups, without a heading. */
export type PageGroup = 'overview' | 'people' | 'limits' | 'workload' | 'compute' | 'storage' | 'site';

export interface Page {
  /** `/<key>` unless told. */
  path: string;
  /** Named `common:pages.<key>`. */
  key: PageKey;
  icon: ComponentType;
  group: PageGroup;
  roles: readonly Role[];
  /** The page is of no use below the release that brings this. */
  since?: Feature;
  load: () => Promise<{ default: ComponentType }>;
  rows: () => Promise<RowsAhead>;
  /** Catalogues that the page uses beside those that are there from the start. */
  namespaces: readonly string[];
  /** The key that leads here after `g`. */
  jump?: string;
  /** Anchor of the page's chapter in the manual. */
  manual: string;
  /** Addresses of its own below its path, each named `common:parts.<key>.<part>`. */
  parts?: readonly string[];
  /** Addresses below its path are places in it, named by what they hold. */
  deep?: true;
}

const admins: readonly Role[] = ['superadmin', 'admin'];

const rows: readonly (Omit<Page, 'path' | 'load' | 'rows'> & { path?: string })[] = [
  {
    key: 'overview',
    icon: DashboardOutlined,
    group: 'overview',
    roles: admins,
    namespaces: ['limits', 'detail', 'overview'],
    jump: 'o',
    manual: 'summary',
  },
  {
    key: 'users',
    icon: TeamOutlined,
    group: 'people',
    roles: admins,
    namespaces: ['users'],
    jump: 'u',
    manual: 'create-and-update-users',
  },
  {
    key: 'credentials',
    icon: KeyOutlined,
    group: 'people',
    roles: admins,
    namespaces: ['credentials'],
    jump: 'c',
    manual: 'manage-users-keypairs',
  },
  {
    key: 'projects',
    icon: ProjectOutlined,
    group: 'people',
    roles: admins,
    namespaces: ['limits', 'projects'],
    jump: 'j',
    manual: 'manage-resource-policy',
  },
  {
    key: 'domains',
    icon: ApartmentOutlined,
    group: 'people',
    roles: admins,
    namespaces: ['limits', 'domains'],
    jump: 'd',
    manual: 'manage-resource-policy',
  },
  {
    key: 'resource-policies',
    icon: SlidersOutlined,
    group: 'limits',
    roles: admins,
    namespaces: ['limits', 'policies'],
    jump: 'r',
    manual: 'manage-resource-policy',
    parts: ['keypair', 'user', 'project'] satisfies PolicyKind[],
  },
  {
    key: 'access',
    icon: TableOutlined,
    group: 'limits',
    roles: ['superadmin'],
    namespaces: ['access-matrix'],
    manual: 'manage-resource-group',
  },
  {
    key: 'presets',
    icon: BlockOutlined,
    group: 'limits',
    roles: admins,
    namespaces: ['presets'],
    jump: 'p',
    manual: 'manage-resource-preset',
  },
  {
    key: 'sessions',
    icon: BarsOutlined,
    group: 'workload',
    roles: admins,
    namespaces: ['limits', 'sessions'],
    jump: 's',
    manual: 'download-session-lists',
  },
  {
    key: 'fair-share',
    icon: ApartmentOutlined,
    group: 'limits',
    roles: ['superadmin'],
    namespaces: ['limits', 'fair-share'],
    jump: 'f',
    manual: 'fair-share-scheduler',
    deep: true,
  },
  {
    key: 'usage',
    icon: BarChartOutlined,
    group: 'workload',
    roles: admins,
    namespaces: ['limits', 'usage', 'usage-idle', 'charts'],
    manual: 'fair-share-scheduler',
  },
  {
    key: 'pending-sessions',
    path: '/sessions/pending',
    icon: HourglassOutlined,
    group: 'workload',
    roles: ['superadmin'],
    namespaces: ['limits', 'queue'],
    jump: 'q',
    manual: 'unified-view-for-pending-sessions',
  },
  {
    key: 'agents',
    icon: HddOutlined,
    group: 'compute',
    roles: ['superadmin'],
    namespaces: ['limits', 'agents'],
    jump: 'a',
    manual: 'manage-agent-nodes',
  },
  {
    key: 'resource-groups',
    icon: ClusterOutlined,
    group: 'compute',
    roles: ['superadmin'],
    namespaces: ['limits', 'resource-groups'],
    manual: 'manage-resource-group',
  },
  {
    key: 'registries',
    icon: ContainerOutlined,
    group: 'compute',
    roles: ['superadmin'],
    namespaces: ['registries'],
    manual: 'manage-docker-registry',
  },
  {
    key: 'images',
    icon: CodeSandboxOutlined,
    group: 'compute',
    roles: admins,
    namespaces: ['limits', 'images'],
    jump: 'i',
    manual: 'manage-images',
  },
  {
    key: 'storages',
    icon: DatabaseOutlined,
    group: 'storage',
    roles: ['superadmin'],
    namespaces: ['limits', 'storages', 'quotas'],
    manual: 'storages',
  },
  {
    key: 'maintenance',
    icon: ToolOutlined,
    group: 'site',
    roles: ['superadmin'],
    namespaces: ['maintenance'],
    manual: 'server-management',
  },
];

/** Every page of the console, in the order of the menu. The only list of pages there is. */
export const pages: readonly Page[] = rows.map((row) => ({ path: `/${row.key}`, ...row, ...loaders[row.key] }));

/** The page that an address belongs to. `pathname` without the console's own base. */
export const pageAt = (pathname: string): Page | undefined =>
  pages.find(
    (page) =>
      pathname === page.path ||
      pathname === `${page.path}/` ||
      ((page.parts ?? page.deep) && pathname.startsWith(`${page.path}/`)),
  );

/** Why somebody cannot open a page; null when they can. */
export function barrier(
  page: Page,
  { identity, release }: Viewer,
): { kind: 'role' | 'site' } | { kind: 'release'; since: string } | null {
  if (!page.roles.includes(identity.role)) return { kind: 'role' };
  if (offBySite(page)) return { kind: 'site' };
  if (page.since && !has(release, page.since)) return { kind: 'release', since: releaseOf(page.since) };
  return null;
}

/** The pages of somebody's menu: those of the role. One that the release lacks stays visible and says why. */
export const pagesFor = (role: Role): Page[] =>
  pages.filter((page) => page.roles.includes(role) && offBySite(page) !== 'hidden');

/** Where the index leads: the first page that opens. */
export const firstPage = (viewer: Viewer): Page | undefined => pages.find((page) => barrier(page, viewer) === null);

/** The page's chapter in the product manual, in the reader's language. */
export const manualUrl = (page: Page, language: string): string =>
  `https://webui.docs.backend.ai/${language}/latest/admin_menu/admin_menu.html#${page.manual}`;
