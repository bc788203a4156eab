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
let known: Sets | undefined; // one build, one graph

function setsOf(info: Info): Sets {
  if (known) return known;
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
  const of = (path: string): Set<string> => closure(root + path, info);
  const [start, list] = EARLY as [string, string];
  known = { entry: of('/src/main.tsx'), start: of(start), list: of(list) };
  return known;
}

/**
 * Few pieces, cut where they are needed: `boot` runs before React and sends the first calls, `react` and `base` are for
 * every page, `list` for the list pages, `words-xx` holds the words that every page and the menu's first page need. The
 * rest is the bundler's.
 */
export function chunkGroup(id: string, graph: { getModuleInfo: Info }): string | null {
  const words = /\/locales\/(\w+)\/(common|shell|kit|errors|users)\.json$/.exec(id);
  if (words) return `words-${words[1] ?? ''}`;
  const { entry, start, list } = setsOf((one) => graph.getModuleInfo(one));
  if (entry.has(id) || id.includes('/node_modules/smol-toml/')) return 'boot';
  if (start.has(id)) return isReact.test(id) ? 'react' : 'base';
  return list.has(id) || /\/src\/(lib|ui)\/[^/]+\.tsx?$/.test(id) ? 'list' : null;
}

/** Pieces in the order in which they claim what they depend on. */
export const PIECES = ['boot', 'react', 'base', 'list', ''];
