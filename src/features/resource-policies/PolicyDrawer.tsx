import { useQuery } from '@tanstack/react-query';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { oneOfAll, type ClientSource } from '@/kit/use-resource-list';
import type { PolicyKind } from '@/lib/paths';
import { policyFields, policyName } from './fields';
import { ImpactPanel } from './ImpactPanel';
import type { Policy } from './policy';
import '@/kit/form.css';

interface Props extends OpenDetails<Policy> {
  kind: PolicyKind;
  /** The list has all of each policy; one by its name is refused to some domain admins from 26.9 on. */
  source: ClientSource<Policy>;
  actionsOf: (policy: Policy) => readonly RowAction[];
}

/** All of a policy, and who follows it. */
export function PolicyDrawer({ kind, source, ...open }: Props) {
  const detail = useQuery(oneOfAll(source, policyName, open.id));
  const set = policyFields[kind];
  return (
    <EntityDrawer {...open} feature="policies" detail={detail}>
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
