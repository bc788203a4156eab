import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import type { PolicyKind } from '@/lib/paths';
import { policyFields } from './fields';
import { ImpactPanel } from './ImpactPanel';
import type { Policy } from './policy';
import '@/kit/form.css';

interface Props extends OpenDetails<Policy> {
  kind: PolicyKind;
  /** The list has all of each policy; one by its name is refused to some domain admins from 26.9 on. */
  detail: Read<Policy | null>;
  actionsOf: (policy: Policy) => readonly RowAction[];
}

/** All of a policy, and who follows it. */
export function PolicyDrawer({ kind, ...open }: Props) {
  const set = policyFields[kind];
  return (
    <EntityDrawer {...open} feature="policies">
      {(policy) => (
        <>
          <FactList
            set={set}
            row={policy}
            names={set.names.filter((one) => one !== 'name' && one !== 'allowedVfolderHosts')}
          />
          <ImpactPanel kind={kind} name={open.id} />
        </>
      )}
    </EntityDrawer>
  );
}
