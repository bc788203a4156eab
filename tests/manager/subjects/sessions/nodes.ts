import { relayList, type RelayArgs } from '../../graphql/legacy-list.ts';
import type { Resolvers } from '../../graphql/resolvers.ts';
import { encodeId } from '../../graphql/values.ts';
import type { Context } from '../../types.ts';
import { visible } from '../places.ts';
import { sessionColumns } from './columns.ts';
import type { SessionRow } from './rows.ts';

/** A session with what is tied to it, and so on. */
const shape = (row: SessionRow, context: Context): object => ({
  id: encodeId('ComputeSessionNode', row.id),
  row_id: row.id,
  name: row.name,
  status: row.status,
  result: row.result ?? 'UNDEFINED',
  dependees: () =>
    edges(
      (row.depends_on ?? []).flatMap((id) => context.db.sessions.get(id) ?? []),
      context,
    ),
  dependents: () =>
    edges(
      [...context.db.sessions.values()].filter((one) => one.depends_on?.includes(row.id)),
      context,
    ),
});

const edges = (rows: readonly SessionRow[], context: Context): object => ({
  edges: rows.map((row) => ({ node: shape(row, context), cursor: row.id })),
});

/** `user:…`, `project:…`, `domain:…`, `system:`. */
function inScope(scope: string): (row: SessionRow) => boolean {
  const [kind, id] = scope.split(':');
  return (row) =>
    kind === 'user'
      ? row.user === id
      : kind === 'project'
        ? row.project === id
        : kind !== 'domain' || row.domain_name === id;
}

export const nodes: Resolvers = {
  compute_session_nodes: (args: RelayArgs & { scope_id?: string | null }, context: Context) => {
    const rows = visible(context.db.sessions.values(), context).filter(inScope(args.scope_id ?? 'system:'));
    return relayList(rows, args, {
      columns: sessionColumns(context),
      type: 'ComputeSessionNode',
      id: (row) => row.id,
      shape: (row) => shape(row, context),
    });
  },
};
