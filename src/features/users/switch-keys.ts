import { query } from '@/api/client';
import { UserKeypairsDocument } from '@/api/gen/user-changes.legacy';
import { has, type Release } from '@/lib/releases';
import { switchKeypair } from './changes';
import type { UserRow } from './fields';

/** Switches the active keypairs of a user off, one after the other; the default one stays where the server demands it. */
export async function switchKeysOff(user: UserRow, release: Release): Promise<void> {
  const { keypair_list } = await query(UserKeypairsDocument, { email: user.email ?? '' });
  for (const key of keypair_list?.items ?? []) {
    const stays = has(release, 'keypair.isDefault') && key?.access_key === user.main_access_key;
    if (key?.access_key && key.is_active && !stays) await switchKeypair(key.access_key, false);
  }
}
