import { query } from '@/api/client';
import { PickUserPoliciesDocument } from '@/api/gen/pickers.legacy';
import { EntitySelect } from '@/kit/EntitySelect';
import { byName, one, type PickerProps } from './picker';

/** One of the resource policies for users. */
export const UserPolicySelect = ({ onChange, ...rest }: PickerProps) => (
  <EntitySelect
    {...rest}
    entity="user-policies"
    local
    onChange={one(onChange)}
    fetch={async (_, signal) => byName((await query(PickUserPoliciesDocument, {}, { signal })).user_resource_policies)}
  />
);
