import { paths } from '@/lib/paths';
import type { PageKey } from './loaders';

/** Something that a page can do, asked for from anywhere. Only superadmins do any of it. */
interface Act {
  /** Named `shell:palette.acts.<id>`. */
  id: string;
  page: PageKey;
  to: string;
  /** What the page offers by this key is done on arrival; without it somebody has to choose there. */
  key?: string;
}

export const acts: readonly Act[] = [
  { id: 'createUser', page: 'users', to: paths.users(), key: 'create' },
  { id: 'importUsers', page: 'users', to: paths.users(), key: 'import' },
  { id: 'createKeypair', page: 'credentials', to: paths.credentials(), key: 'create' },
  { id: 'createProject', page: 'projects', to: paths.projects(), key: 'create' },
  { id: 'createDomain', page: 'domains', to: paths.domains(), key: 'create' },
  { id: 'createKeypairPolicy', page: 'resource-policies', to: paths.resourcePolicies('keypair'), key: 'create' },
  { id: 'createUserPolicy', page: 'resource-policies', to: paths.resourcePolicies('user'), key: 'create' },
  { id: 'createProjectPolicy', page: 'resource-policies', to: paths.resourcePolicies('project'), key: 'create' },
  { id: 'createPreset', page: 'presets', to: paths.presets(), key: 'create' },
  { id: 'createResourceGroup', page: 'resource-groups', to: paths.resourceGroups(), key: 'create' },
  { id: 'addRegistry', page: 'registries', to: paths.registries(), key: 'create' },
  { id: 'rescanImages', page: 'registries', to: paths.registries() },
  { id: 'cleanUpImages', page: 'images', to: paths.images(), key: 'cleanUp' },
];
