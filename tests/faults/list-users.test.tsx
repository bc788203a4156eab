/** The list of users against every fault that a list can meet. */
import { coldCells, quickRetries, warmCells } from './lists.tsx';
import { LISTS, ON_LISTS } from './registry.ts';

const COLD = ['A04', 'A07', 'A17', 'A21', 'B03', 'B09', 'B19', 'C01', 'E02'];

quickRetries();
const [users] = LISTS;
if (users) {
  coldCells(users, COLD);
  warmCells(users, Object.keys(ON_LISTS));
}
