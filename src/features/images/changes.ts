/** What is written about images. Each call throws an `AppError`. */
import { mutate } from '@/api/client';
import { present } from '@/api/errors';
import {
  AliasImageDocument,
  ClearImageLimitsDocument,
  DealiasImageDocument,
  ForgetImageDocument,
  ModifyImageDocument,
  PurgeImageDocument,
  RemoveImagesFromAgentsDocument,
  UntagImageDocument,
  type ModifyImageInput,
} from '@/api/gen/images.legacy';
import type { ImageRow } from './image';

/** Two images may share a reference: the architecture tells them apart, and without it the server takes its own. */
type Named = Pick<ImageRow, 'reference' | 'architecture'>;

export const modifyImage = async ({ reference, architecture }: Named, props: ModifyImageInput): Promise<void> =>
  void (await mutate(ModifyImageDocument, { target: reference, architecture, props }));

/** Takes back every minimum that was set here: those of the labels are in force again. */
export const resetLimits = async ({ reference, architecture }: Named): Promise<void> =>
  void (await mutate(ClearImageLimitsDocument, { key: { image_canonical: reference, architecture } }));

export const addAlias = async ({ reference, architecture }: Named, alias: string): Promise<void> =>
  void (await mutate(AliasImageDocument, { alias, target: reference, architecture }));

export const removeAlias = async (alias: string): Promise<void> => void (await mutate(DealiasImageDocument, { alias }));

/** No longer offered; the next rescan of its registry brings it back. */
export const forgetImage = async ({ id }: Pick<ImageRow, 'id'>): Promise<void> =>
  void (await mutate(ForgetImageDocument, { id }));

/** Its row is gone for good, aliases and all that was set here with it. */
export const purgeImage = async ({ id }: Pick<ImageRow, 'id'>): Promise<void> =>
  void (await mutate(PurgeImageDocument, { id, options: { remove_from_registry: false } }));

/** Its tag is taken off in the registry. */
export const untagImage = async ({ id }: Pick<ImageRow, 'id'>): Promise<void> =>
  void (await mutate(UntagImageDocument, { id }));

/** Begins to take images off the agents that have them; gives the id of the task. */
export async function removeFromAgents(images: readonly ImageRow[], force: boolean): Promise<string> {
  const agents = new Map<string, ImageRow[]>();
  for (const image of images)
    for (const agent of image.agents ?? []) agents.set(agent, [...(agents.get(agent) ?? []), image]);
  const keys = [...agents].map(([agent_id, own]) => ({
    agent_id,
    images: own.map(({ reference: name, registry, architecture }) => ({ name, registry, architecture })),
  }));
  const { purge_images } = await mutate(RemoveImagesFromAgentsDocument, { keys, options: { force, noprune: false } });
  return String(present(purge_images?.task_id));
}
