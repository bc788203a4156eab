/** The default resource group: an agent that comes for the first time without naming a group of the site joins it. */
import { mutate } from '@/api/client';
import { AppError, present, toAppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { DefaultResourceGroupDocument, SetDefaultResourceGroupDocument } from '@/api/gen/default-group.v2';
import type { Outcome } from '@/kit/lost-answer';

/** Its name; null where no group is the default. Of releases that have such a thing. */
export const readDefaultGroup = fresh(async ({ query }): Promise<string | null> => {
  const { adminResourceGroups } = await query(DefaultResourceGroupDocument, {});
  return present(adminResourceGroups).edges[0]?.node.name ?? null;
});

const mark = (name: string, isDefault: boolean) => mutate(SetDefaultResourceGroupDocument, { name, isDefault });

/**
 * Makes a group the default. The server takes no second one, so the mark is taken off the first, and put back if the new one
 * is refused. @param from the default that was named to whoever asked for it; a third one is left alone, and the server refuses
 * @throws AppError `partly-done` where there is no default now
 */
export async function handOver(from: string | null, to: string): Promise<void> {
  const now = await readDefaultGroup();
  if (now === to) return;
  const taken = now !== null && now === from;
  if (taken) await mark(now, false);
  try {
    await mark(to, true);
  } catch (failure) {
    if (!taken || toAppError(failure).kind === 'unknown-outcome') throw failure;
    await mark(now, true).catch(() => {
      throw new AppError('partly-done');
    });
    throw failure;
  }
}

/** For read-backs: whether the group is the default; in part where the other one no longer is, and nobody is. */
export async function isHandedOver(from: string | null, to: string): Promise<Outcome> {
  const now = await readDefaultGroup();
  if (now === to) return 'applied';
  return now === null && from !== null ? 'partly' : 'not-applied';
}
