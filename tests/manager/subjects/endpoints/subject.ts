import { ServerError } from '../../errors.ts';
import { legacyList, type OffsetArgs } from '../../graphql/legacy-list.ts';
import { SUCCESS } from '../../graphql/resolvers.ts';
import { slotsOf } from '../../graphql/values.ts';
import { isNewer, type Context } from '../../types.ts';
import { visible } from '../places.ts';
import type { Subject } from '../subject.ts';
import { codeOf, mayChange, seen } from './rights.ts';
import { routes } from './routes.ts';
import { addEndpoints, columns, shape, type EndpointRow } from './rows.ts';

type Props = { replicas?: number | null; resource_slots?: string | null };

const noEndpoint = (context: Context): ServerError => new ServerError('No such endpoint.', codeOf('endpoint', context));

/** The service that is to be changed: before 26.9 one that is out of reach is not there. */
function changed(id: string, context: Context): EndpointRow {
  const { db, release } = context;
  const row = isNewer(release) ? db.endpoints.get(id) : seen(id, context);
  if (!row) throw noEndpoint(context);
  mayChange(row, 'UPDATE: 2', context);
  if (!row.stage.startsWith('DESTROY')) return row;
  const code = isNewer(release) ? 'api_generic_invalid-parameters' : 'model-service_parsing_invalid-parameters';
  throw new ServerError('Missing or invalid API parameters. (Cannot update endpoint marked for removal)', code);
}

/** Model services. Their sessions are none of the embedded site's. */
export const endpoints: Subject = {
  tables: ['endpoints'],
  seed: addEndpoints,
  legacy: {
    endpoint_list: legacyList({
      rows: (_args: OffsetArgs, context) => visible(context.db.endpoints.values(), context),
      columns,
      shape,
      order: 'endpoint_id',
    }),
    endpoint: ({ endpoint_id: id }: { endpoint_id: string }, context) => {
      const row = seen(id, context);
      if (!row) throw noEndpoint(context);
      return shape(row);
    },
    // Name and access are taken and left as they are; a number of sessions is not looked at.
    modify_endpoint: ({ endpoint_id: id, props }: { endpoint_id: string; props: Props }, context) => {
      const row = changed(id, context);
      if (typeof props.replicas === 'number') row.replicas = props.replicas;
      if (props.resource_slots) row.resource_slots = slotsOf(props.resource_slots);
      return SUCCESS;
    },
  },
  rest: routes,
};
