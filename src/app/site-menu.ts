import { getConfig } from '@/api/config';

interface Named {
  key: string;
}

/** Names by which a site's menu settings may know a page: its own, without the plural, and that of the user console. */
const namesOf = ({ key }: Named): string[] => [
  key,
  key.replace(/ies$/, 'y').replace(/s$/, ''),
  ...(key === 'users' ? ['credential'] : []),
];

/** Whether the site leaves a page out of the menu (`blocklist`), or shows it out of use (`inactivelist`). */
export function offBySite(page: Named): 'hidden' | 'inactive' | undefined {
  const { blocklist, inactivelist } = getConfig().menu;
  const isIn = (list: readonly string[]) => namesOf(page).some((name) => list.includes(name));
  if (isIn(blocklist)) return 'hidden';
  return isIn(inactivelist) ? 'inactive' : undefined;
}
