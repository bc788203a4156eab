import { query } from '@/api/client';
import { present } from '@/api/errors';
import { UserKeypairsDocument } from '@/api/gen/user-changes.legacy';
import { has, type Release } from '@/lib/releases';
import { switchKeypair } from './changes';
import type { UserRow } from './fields';

/** The default keypair stays on where the server demands it. */
export const mustStayOn = (user: UserRow, key: string, release: Release): boolean =>
  has(release, 'keypair.isDefault') && key === user.main_access_key;

/** Switches the active keypairs of a user off, one after the other; the default one stays where the server demands it. */
export async function switchKeysOff(user: UserRow, release: Release): Promise<void> {
  const { keypair_list } = await query(UserKeypairsDocument, { email: user.email ?? '' });
  for (const key of present(keypair_list).items) {
    if (key?.access_key && key.is_active && !mustStayOn(user, key.access_key, release))
      await switchKeypair(key.access_key, false);
  }
}
