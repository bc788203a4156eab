/** What is written about registries. Each call throws an `AppError`. */
import { mutate } from '@/api/client';
import { AppError } from '@/api/errors';
import {
  CreateRegistryDocument,
  DeleteRegistryDocument,
  ModifyRegistryDocument,
  type CreateRegistryMutationVariables,
} from '@/api/gen/registries.legacy';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import type { Edit } from '@/kit/edit-work';
import { readEntry, readRegistries } from './api';
import { entryId, type Entry } from './registry';
import { projectsDiff, propsOf, sharedProps, type EntryNow, type EntryValues } from './registry-input';

export const createEntry = async (props: CreateRegistryMutationVariables['props']): Promise<void> =>
  void (await mutate(CreateRegistryDocument, { props }));

/**
 * Writes a change of an entry, last of all: should one of the others fail before it, saving again does all of them again.
 * Who may use it comes after that, from what the server has then.
 */
export async function modifyEntry(
  id: string,
  edit: Edit<EntryNow, EntryValues>,
  others: readonly Entry[] = [],
): Promise<void> {
  const { changed, values, before } = edit;
  const props = propsOf(changed, values);
  const shared = sharedProps(props);
  if (Object.keys(shared).length > 0)
    for (const other of others) {
      // A Harbor's project is asked for again with each change.
      const project = shared.type === undefined ? {} : { project: other.project };
      await mutate(ModifyRegistryDocument, { id: entryId(other), props: { ...shared, ...project } });
    }
  if (Object.keys(props).length > 0) await mutate(ModifyRegistryDocument, { id, props });
  if (values.global || !('projects' in changed || 'global' in changed)) return;
  const now = await readEntry(id)();
  if (!now) throw new AppError('not-found');
  const allowed_groups = projectsDiff(
    before.projects,
    values.projects,
    now.allowed.map((one) => one.id),
  );
  if (allowed_groups) await mutate(ModifyRegistryDocument, { id, props: { allowed_groups } });
}

export const deleteEntry = async (id: string): Promise<void> => void (await mutate(DeleteRegistryDocument, { id }));

/** For read-backs: whether the server has these entries no more. */
export const areGone = lookAt<Entry, Entry>(
  async () => new Map((await readRegistries()).flatMap(({ entries }) => entries.map((one) => [entryId(one), one]))),
  entryId,
  (now) => outcomeOf(now === undefined),
);
