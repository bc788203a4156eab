/** Every other list against one fault of each kind, and against all that bend rows. */
import { listCells } from './lists.tsx';
import { LISTS, ON_EVERY_LIST } from './registry.ts';

for (const list of LISTS.slice(1)) listCells(list, ON_EVERY_LIST);
