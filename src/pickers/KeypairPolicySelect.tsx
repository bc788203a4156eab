import { query } from '@/api/client';
import { PickKeypairPoliciesDocument } from '@/api/gen/pickers.legacy';
import { EntitySelect } from '@/kit/EntitySelect';
import { byName, one, type PickerProps } from './picker';

/** One of the resource policies for keypairs. */
export const KeypairPolicySelect = ({ onChange, ...rest }: PickerProps) => (
  <EntitySelect
    {...rest}
    entity="keypair-policies"
    local
    onChange={one(onChange)}
    fetch={async (_, signal) =>
      byName((await query(PickKeypairPoliciesDocument, {}, { signal })).keypair_resource_policies)
    }
  />
);
