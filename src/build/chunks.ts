import type { Rolldown } from 'vite';

type Info = (id: string) => Rolldown.ModuleInfo | null;

/** Modules that every visit needs, though the entry imports them late so that the first calls leave before they run. */
export const EARLY = ['/src/app/start.tsx', '/src/kit/ResourceTable.tsx'];

const isReact =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack|i18next|react-i18next)\//;

function closure(root: string, info: Info): Set<string> {
  const seen = new Set<string>();
  const queue = [root];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(info(id)?.importedIds ?? []));
  }
  return seen;
}

interface Sets {
  entry: Set<string>;
  start: Set<string>;
  list: Set<string>;
}
let known: { info: Info; sets: Sets } | undefined;

function setsOf(info: Info): Sets {
  if (known?.info === info) return known.sets;
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
  const of = (path: string): Set<string> => closure(root + path, info);
  const [start, list] = EARLY as [string, string];
  known = { info, sets: { entry: of('/src/main.tsx'), start: of(start), list: of(list) } };
  return known.sets;
}

/**
 * Few pieces, cut where they are needed: `react` and `base` for every page, `list` for the list pages, `words-xx` for the
 * words that every page needs. All else is left
 * to the bundler. Modules of the entry's own closure stay in the entry chunk, which must run without waiting for React.
 */
export function chunkGroup(id: string, { getModuleInfo }: { getModuleInfo: Info }): string | null {
  const words = /\/locales\/(\w+)\/(common|shell|kit|errors)\.json$/.exec(id);
  if (words) return `words-${words[1] ?? ''}`;
  const { entry, start, list } = setsOf(getModuleInfo);
  if (entry.has(id)) return null;
  if (start.has(id)) return isReact.test(id) ? 'react' : 'base';
  return list.has(id) ? 'list' : null;
}
