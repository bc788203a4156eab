import { paths } from '@/lib/paths';
import type { UserRow } from '../fields';
import type { Source } from './checks';

/** Whose limits they are, for names and links. */
export interface Places {
  user: UserRow;
  projectName: string;
  policyName: string;
  group: string;
}

/** The thing that a limit or a right comes from, and the page where it is changed. */
export function placeOf(
  source: Source,
  { user, projectName, policyName, group }: Places,
): { name: string; to: string } {
  const email = user.email ?? '';
  switch (source) {
    case 'user':
      return { name: email, to: paths.users({ open: String(user.uuid) }) };
    case 'keypair':
      return {
        name: user.main_access_key ?? '',
        to: paths.credentials({ user: email, open: user.main_access_key ?? null }),
      };
    case 'policy':
      return { name: policyName, to: paths.resourcePolicies('keypair', { open: policyName }) };
    case 'project':
      return { name: projectName, to: paths.projects({ q: projectName }) };
    case 'domain':
      return { name: user.domain_name ?? '', to: paths.domains({ open: user.domain_name ?? null }) };
    default:
      return { name: group, to: paths.resourceGroups({ open: group || null }) };
  }
}
