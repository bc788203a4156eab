import { hasQuota } from '@/entities/storages/volume';
import { readVolumes } from '@/entities/storages/volumes';

/** The volumes that have quotas, for a filter. */
export const quotaVolumes = async (): Promise<string[]> =>
  (await readVolumes()).volumes.filter(hasQuota).map(({ id }) => id);
