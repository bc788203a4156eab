import { query } from '@/api/client';
import { PickProjectPoliciesDocument } from '@/api/gen/pickers.legacy';
import { EntitySelect } from '@/kit/EntitySelect';
import { byName, one, type PickerProps } from './picker';

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
