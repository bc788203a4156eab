/** The list of users against every fault that a list can meet. */
import { listCells } from './lists.tsx';
import { LISTS, ON_LISTS } from './registry.ts';

const [users] = LISTS;
if (users) listCells(users, Object.keys(ON_LISTS));
