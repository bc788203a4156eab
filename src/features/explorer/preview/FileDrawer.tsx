import { Suspense, useState } from 'react';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { lazyNamed } from '@/kit/lazy-named';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { oneOf, type ListView } from '@/kit/use-list';
import type { Entry } from '../entry';
import { fileFields } from '../fields';
import { FileLook } from './FileLook';

const EditText = lazyNamed(() => import('./EditText'), 'EditText');

interface Props extends OpenDetails<Entry> {
  list: ListView<Entry>;
  actionsOf: (entry: Entry) => readonly RowAction[];
  whyNot: string | undefined;
}

/** A file or a folder, with a look into it. */
export function FileDrawer({ list, whyNot, ...props }: Props) {
  const [edited, setEdited] = useState<Entry | null>(null);
  return (
    <>
      <EntityDrawer {...props} feature="explorer" detail={oneOf(list, props.id)} nameOf={({ name }) => name}>
        {(entry) => (
          <>
            {entry.kind === 'file' ? (
              <FileLook key={entry.name} entry={entry} whyNot={whyNot} onEdit={() => setEdited(entry)} />
            ) : null}
            <FactList set={fileFields} row={entry} />
          </>
        )}
      </EntityDrawer>
      {edited ? (
        <Suspense fallback={null}>
          <EditText entry={edited} onClose={() => setEdited(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
