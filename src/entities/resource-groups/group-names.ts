import { query } from '@/api/client';
import { PickResourceGroupsDocument } from '@/api/gen/resource-group-select.legacy';

/** For a filter; superadmins only. */
export const resourceGroupNames = async (): Promise<string[]> =>
  ((await query(PickResourceGroupsDocument, {})).scaling_groups ?? []).flatMap((one) => one?.name ?? []).toSorted();
