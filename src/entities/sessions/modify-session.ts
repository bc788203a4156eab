import { mutate, rest } from '@/api/client';
import { has, type Release } from '@/lib/releases';
import { ModifySessionDocument } from '@/api/gen/modify-session.legacy';

/** Whether this release can change the priority of a session. */
export const hasPriority = (release: Release): boolean => !has(release, 'session.renameByRest');

/** Writes what is to change of a session; where `hasPriority` is false, its name alone. @param id its UUID */
export async function modifySession(
  release: Release,
  id: string,
  change: { name?: string; priority?: number },
): Promise<void> {
  if (hasPriority(release)) await mutate(ModifySessionDocument, { input: { id, ...change } });
  else if (change.name !== undefined) await rest('POST', `/session/${id}/rename`, { body: { name: change.name } });
}
