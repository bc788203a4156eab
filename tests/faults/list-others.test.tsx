/** Every other list: a sample from the start of the page, then one fault of each kind and all that bend rows in one page. */
import { coldCells, quickRetries, warmCells } from './lists.tsx';
import { FROM_THE_START, LISTS, ON_EVERY_LIST } from './registry.ts';

quickRetries();
for (const list of LISTS.slice(1)) {
  coldCells(list, FROM_THE_START);
  warmCells(list, ON_EVERY_LIST);
}
