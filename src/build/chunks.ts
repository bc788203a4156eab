import type { Rolldown } from 'vite';

type Info = (id: string) => Rolldown.ModuleInfo | null;

/** Modules that every visit needs, though the entry imports them late so that the first calls leave before they run. */
const START = '/src/app/start.tsx';
const TABLE = '/src/kit/ResourceTable.tsx';
export const EARLY = [START, TABLE];

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

const isShared = (id: string): boolean =>
  /\/src\/(kit|lib|ui|pickers)\/[^/]+\.tsx?$/.test(id) || id.includes('/@ant-design/icons');

/** Shared modules that some list page needs at once, in addition to the table. */
function sharedByPages(start: Set<string>, info: Info): string[] {
  const pages = [...start].flatMap((id) => info(id)?.dynamicallyImportedIds ?? []);
  const lists = pages.filter((id) => id.endsWith('Page.tsx') && !id.includes('/login/'));
  const uses = lists.flatMap((page) => [...closure(page, info)].filter(isShared));
  return uses.filter((id, at) => uses.indexOf(id) !== at || id.includes('/src/'));
}

function setsOf(info: Info): Sets {
  if (known) return known;
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
  const of = (path: string): Set<string> => closure(root + path, info);
  const start = of(START);
  const list = new Set([...of(TABLE), ...sharedByPages(start, info)]);
  known = { entry: of('/src/main.tsx'), start, list };
  return known;
}

/**
 * Few pieces, cut where they are needed: `boot` runs before React and sends the first calls, `base` is for every
 * page, `list` for the list pages, `words-xx` holds the words that every page and the menu's first page need. The
 * rest is the bundler's.
 */
export function chunkGroup(id: string, graph: { getModuleInfo: Info }): string | null {
  const words = /\/locales\/(\w+)\/(common|shell|kit|errors|users)\.json$/.exec(id);
  if (words) return `words-${words[1] ?? ''}`;
  const { entry, start, list } = setsOf((one) => graph.getModuleInfo(one));
  if (entry.has(id) || id.includes('/node_modules/smol-toml/')) return 'boot';
  if (start.has(id)) return 'base';
  return list.has(id) ? 'list' : null;
}

/** Pieces in the order in which they claim what they depend on. */
export const PIECES = ['boot', 'base', 'list', ''];
