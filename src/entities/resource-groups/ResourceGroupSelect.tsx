import { query } from '@/api/client';
import { PickResourceGroupsDocument } from '@/api/gen/resource-group-select.legacy';
import { EntitySelect } from '@/kit/EntitySelect';
import { byName, many, one, type ManyPickerProps, type PickerProps } from '@/kit/select-props';

const fetch = async (_: string, signal: AbortSignal) =>
  byName((await query(PickResourceGroupsDocument, {}, { signal })).scaling_groups);

/** One of the resource groups; superadmins only. */
export const ResourceGroupSelect = ({ onChange, ...rest }: PickerProps) => (
  <EntitySelect {...rest} entity="resource-groups" local onChange={one(onChange)} fetch={fetch} />
);

/** Several resource groups. */
export const ResourceGroupsSelect = ({ onChange, ...rest }: ManyPickerProps) => (
  <EntitySelect {...rest} entity="resource-groups" local multiple onChange={many(onChange)} fetch={fetch} />
);
