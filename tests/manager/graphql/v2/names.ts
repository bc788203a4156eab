import type { Hosts } from '../../db/rows.ts';

/** `before-verification` → `BEFORE_VERIFICATION`. */
export const upper = (text: string): string => text.toUpperCase().replaceAll('-', '_');

/** One permission has a shorter name here. */
export function hostEntries(hosts: Hosts): object[] {
  const name = (permission: string): string =>
    permission === 'set-user-specific-permission' ? 'SET_USER_PERM' : upper(permission);
  return Object.entries(hosts).map(([host, permissions]) => ({ host, permissions: permissions.map(name) }));
}
