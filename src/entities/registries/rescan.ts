import { mutate } from '@/api/client';
import { AppError } from '@/api/errors';
import { RescanRegistryDocument } from '@/api/gen/rescan.legacy';
import type { RegistryPlace } from './registries';

/** Begins to read the images of a registry anew, of one project of it where it has any; gives the id of the server's task. */
export async function beginRescan({ registry, project }: RegistryPlace): Promise<string> {
  const { rescan_images } = await mutate(RescanRegistryDocument, { registry, project: project || null });
  if (!rescan_images?.task_id) throw new AppError('broken-answer');
  return String(rescan_images.task_id);
}
