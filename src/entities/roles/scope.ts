import { paths } from '@/lib/paths';

/** What roles belong to. */
export const SCOPES = ['domain', 'project', 'user', 'global'] as const;

type Named = { __typename: string; basicInfo?: { name?: string; email?: string } };
export interface Scoped {
  scopeType: string;
  scopeId: string;
  /** Asked for where it is shown; null: gone, or not told. */
  scope?: Named | null;
}

/** The name of what a role belongs to; undefined where it is not known. */
export const scopeName = ({ scope }: Scoped): string | undefined => scope?.basicInfo?.name ?? scope?.basicInfo?.email;

/** Where that is. */
export function scopeLink(role: Scoped): string | null {
  const name = scopeName(role);
  if (role.scopeType === 'domain') return name === undefined ? null : paths.domains({ open: name });
  if (role.scopeType === 'project') return paths.projects({ open: role.scopeId });
  return role.scopeType === 'user' ? paths.users({ open: role.scopeId, tab: 'all' }) : null;
}
