import { query } from '@/api/client';
import {
  PickKeypairPoliciesDocument,
  PickProjectPoliciesDocument,
  PickUserPoliciesDocument,
} from '@/api/gen/policy-selects.legacy';
import { EntitySelect } from '@/kit/EntitySelect';
import { byName, one, type PickerProps } from '@/kit/select-props';

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

/** One of the resource policies for projects. */
export const ProjectPolicySelect = ({ onChange, ...rest }: PickerProps) => (
  <EntitySelect
    {...rest}
    entity="project-policies"
    local
    onChange={one(onChange)}
    fetch={async (_, signal) =>
      byName((await query(PickProjectPoliciesDocument, {}, { signal })).project_resource_policies)
    }
  />
);
