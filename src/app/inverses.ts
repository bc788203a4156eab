import type { QueryClient } from '@tanstack/react-query';
import type { Inverse, Undo } from '@/kit/inverse';
import type { Inverses } from '@/kit/inverses';

/** What can be taken back after a reload, by the feature that did it. */
const FEATURES: Record<string, () => Promise<{ inverses: Inverses }>> = {
  agents: () => import('@/features/agents/inverses'),
  configuration: () => import('@/features/configuration/inverses'),
  domains: () => import('@/features/domains/inverses'),
  folders: () => import('@/features/folders/inverses'),
  images: () => import('@/features/images/inverses'),
  policies: () => import('@/features/resource-policies/inverses'),
  presets: () => import('@/features/presets/inverses'),
  projects: () => import('@/features/projects/inverses'),
  'resource-groups': () => import('@/features/resource-groups/inverses'),
  users: () => import('@/features/users/inverses'),
};

export async function undoFor(inverse: Inverse, client: QueryClient): Promise<Undo | undefined> {
  const [feature = '', change = ''] = inverse.kind.split('/');
  return (await FEATURES[feature]?.())?.inverses[change]?.(inverse, client);
}
