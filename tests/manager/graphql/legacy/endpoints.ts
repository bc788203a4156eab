import type { Resolvers } from '../resolvers.ts';
import { checkPage, type OffsetArgs } from './paging.ts';

/** The embedded site runs no model service. */
export const endpointResolvers: Resolvers = {
  endpoint_list: (args: OffsetArgs) => {
    checkPage(args);
    return { items: [], total_count: 0 };
  },
};
