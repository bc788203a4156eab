import { useQuery } from '@tanstack/react-query';
import { ActiveTag } from '@/kit/DetailHead';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { resourceGroupDetail } from './api';
import { resourceGroupFields, type ResourceGroupRow } from './fields';

const FACTS = resourceGroupFields.names.filter((name) => name !== 'active');

interface Props extends OpenDetails<ResourceGroupRow> {
  actionsOf: (group: ResourceGroupRow) => readonly RowAction[];
}

/** All facts of a resource group. */
export function ResourceGroupDrawer(props: Props) {
  const detail = useQuery(resourceGroupDetail(props.id));
  return (
    <EntityDrawer
      {...props}
      feature="resource-groups"
      detail={detail}
      stateOf={(group) => <ActiveTag active={group.status?.isActive} />}
    >
      {(group) => <FactList set={resourceGroupFields} row={group} names={FACTS} />}
    </EntityDrawer>
  );
}
