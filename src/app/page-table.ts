import type { ComponentType } from 'react';
import type { Role } from '@/api/session';
import type { PolicyKind } from '@/lib/paths';
import type { Feature } from '@/lib/releases';
import {
  ApartmentOutlined,
  AuditOutlined,
  AppstoreOutlined,
  BarChartOutlined,
  BarsOutlined,
  BlockOutlined,
  ClusterOutlined,
  ContainerOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  FolderOutlined,
  CodeSandboxOutlined,
  HddOutlined,
  HourglassOutlined,
  KeyOutlined,
  ProjectOutlined,
  SettingOutlined,
  SlidersOutlined,
  TableOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@/ui/icons';
import type { PageKey, RowsAhead } from './loaders';

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
  /** One comes here from another page: neither menu nor palette leads to it. */
  unlisted?: true;
}

const admins: readonly Role[] = ['superadmin', 'admin'];

/** The pages in the order of the menu; `path` is `/<key>` unless told. */
export const rows: readonly (Omit<Page, 'path' | 'load' | 'rows'> & { path?: string })[] = [
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
    roles: ['superadmin', 'admin'],
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
    key: 'files',
    path: '/project-folders/files',
    icon: FolderOutlined,
    group: 'storage',
    roles: admins,
    namespaces: ['explorer'],
    manual: 'explore-folder',
    deep: true,
    unlisted: true,
  },
  {
    key: 'model-store',
    icon: AppstoreOutlined,
    group: 'storage',
    roles: admins,
    namespaces: ['limits', 'model-store'],
    manual: 'model-store-page',
  },
  {
    key: 'configuration',
    icon: SettingOutlined,
    group: 'site',
    roles: ['superadmin'],
    namespaces: ['configuration'],
    manual: 'system-settings',
  },
  {
    key: 'maintenance',
    icon: ToolOutlined,
    group: 'site',
    roles: ['superadmin'],
    namespaces: ['maintenance'],
    manual: 'server-management',
  },
  {
    key: 'audit-log',
    icon: AuditOutlined,
    group: 'site',
    roles: ['superadmin'],
    namespaces: ['audit-log', 'error-log'],
    manual: 'server-management',
  },
];
