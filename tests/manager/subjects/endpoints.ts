import { checkPage, type OffsetArgs } from '../graphql/legacy-list.ts';
import type { Subject } from './subject.ts';

/** The embedded site runs no model service. */
export const endpoints: Subject = {
  legacy: {
    endpoint_list: (args: OffsetArgs) => {
      checkPage(args);
      return { items: [], total_count: 0 };
    },
  },
};
