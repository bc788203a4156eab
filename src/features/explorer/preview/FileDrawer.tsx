import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { oneOf, type ListView } from '@/kit/use-list';
import type { Entry } from '../entry';
import { fileFields } from '../fields';

interface Props extends OpenDetails<Entry> {
  list: ListView<Entry>;
  actionsOf: (entry: Entry) => readonly RowAction[];
  whyNot: string | undefined;
}

/** A file or a folder, with a look into it. */
export function FileDrawer({ list, ...props }: Props) {
  return (
    <EntityDrawer {...props} feature="explorer" detail={oneOf(list, props.id)} nameOf={({ name }) => name}>
      {(entry) => <FactList set={fileFields} row={entry} />}
    </EntityDrawer>
  );
}
