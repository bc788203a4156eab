import { queryOptions } from '@tanstack/react-query';
import { queryPartial } from '@/api/client';
import { present, toAppError, type AppError } from '@/api/errors';
import {
  OneVolumeDocument,
  VolumeListDocument,
  type VolumeFactsFragment,
  type VolumeListQuery,
} from '@/api/gen/volumes.legacy';
import { pool } from '@/lib/async';
import { allowancesOf, allowedIds, type Volume } from './volume';

/** A site has a handful. */
const MOST = 1000;
/** Volumes that are asked for one by one, at a time. */
const WIDTH = 4;

type Domains = VolumeListQuery['domains'];

const NOTHING: Omit<VolumeFactsFragment, 'capabilities' | 'id'> = {
  proxy: null,
  name: null,
  backend: null,
  path: null,
  fsprefix: null,
  usage: null,
  hardware_metadata: null,
};

function volumeOf(facts: VolumeFactsFragment, domains: Domains): Volume {
  const id = facts.id ?? '';
  const capabilities = (facts.capabilities ?? []).filter((one) => one !== null).toSorted();
  return { ...facts, id, capabilities, domains: allowancesOf(domains, id), trouble: null };
}

function lostVolume(id: string, domains: Domains, trouble: AppError): Volume {
  const [proxy = '', ...name] = id.split(':');
  const own = { id, proxy, name: name.join(':'), capabilities: [] };
  return { ...NOTHING, ...own, domains: allowancesOf(domains, id), trouble };
}

/** One volume by itself: what is wrong with it is its own. */
async function readAlone(id: string, domains: Domains, signal?: AbortSignal): Promise<Volume> {
  try {
    const { data } = await queryPartial(OneVolumeDocument, { id }, { signal });
    return volumeOf(present(data.storage_volume), domains);
  } catch (failure) {
    if (signal?.aborted) throw failure;
    return lostVolume(id, domains, toAppError(failure));
  }
}

export interface Volumes {
  volumes: Volume[];
  problems: AppError[];
  /** The list could not be had: these are the volumes that some domain allows, each read by itself. */
  pieced: boolean;
}

/** Every volume; a storage proxy that is away hurts only its own. */
export async function readVolumes(signal?: AbortSignal): Promise<Volumes> {
  const { data, problems } = await queryPartial(VolumeListDocument, { limit: MOST }, { signal });
  const { storage_volume_list: list, domains } = data;
  if (list) {
    const volumes = list.items.filter((one) => one !== null).map((one) => volumeOf(one, domains));
    return { volumes, problems, pieced: false };
  }
  if (!domains) throw problems[0] ?? toAppError(undefined);
  const volumes = await pool(allowedIds(domains), WIDTH, (id) => readAlone(id, domains, signal));
  return { volumes, problems: [], pieced: true };
}

/** Every volume with its use, for what shows them beside other things. */
export const volumesQuery = () =>
  queryOptions({
    queryKey: ['storages', 'volumes'],
    queryFn: ({ signal }) => readVolumes(signal),
    staleTime: 60_000,
  });
