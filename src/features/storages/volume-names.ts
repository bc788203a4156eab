import { hasQuota } from './volume';
import { readVolumes } from './volumes-api';

/** The volumes that have quotas, for a filter. */
export const quotaVolumes = async (): Promise<string[]> =>
  (await readVolumes()).volumes.filter(hasQuota).map(({ id }) => id);
