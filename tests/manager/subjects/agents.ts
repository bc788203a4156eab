import { checkPage, type OffsetArgs } from '../graphql/legacy-list.ts';
import { privileged } from '../graphql/resolvers.ts';
import type { Subject } from './subject.ts';

/** The one agent of the embedded site, idle. It serves the resource group `default`. */
const AGENT = {
  id: 'i-embedded',
  status: 'ALIVE',
  scaling_group: 'default',
  schedulable: true,
  available_slots: { cpu: '63', mem: '498920849408' },
  occupied_slots: { cpu: '0', mem: '0' },
};

/** Enough of the agents to know what could start; superadmins only, as for the manager. */
export const agents: Subject = {
  legacy: {
    agent_list: privileged((args: OffsetArgs & { status?: string | null; scaling_group?: string | null }) => {
      checkPage(args);
      const fits =
        (!args.status || args.status.split(',').includes('ALIVE')) &&
        (!args.scaling_group || args.scaling_group === 'default');
      const items = fits ? [AGENT].slice(args.offset, args.offset + args.limit) : [];
      return { items, total_count: fits ? 1 : 0 };
    }),
  },
};
