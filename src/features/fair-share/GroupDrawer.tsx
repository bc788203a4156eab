import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import type { Group } from './api';
import { groupFields } from './fields';

interface Props extends OpenDetails<Group> {
  detail: Read<Group | null>;
  actionsOf: (group: Group) => readonly RowAction[];
}

/** A resource group, and by what it makes the factors of whoever uses it. */
export function GroupDrawer(props: Props) {
  return (
    <EntityDrawer {...props} feature="fair-share">
      {(group) => <FactList set={groupFields} row={group} />}
    </EntityDrawer>
  );
}
