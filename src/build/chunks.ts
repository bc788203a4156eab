import type { Rolldown } from 'vite';

type Info = (id: string) => Rolldown.ModuleInfo | null;
type Ids = Set<string>;

const START = '/src/app/start.tsx';
const TABLE = '/src/kit/ResourceTable.tsx';

/** Modules that every visit needs, though the entry imports them late so that the first calls leave before they run. */
export const EARLY = [START, TABLE];

/** Everything that a module imports, and it. */
function closure(root: string, info: Info): Ids {
  const seen: Ids = new Set();
  const queue = [root];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(info(id)?.importedIds ?? []));
  }
  return seen;
}

/** Every module that is imported late from somewhere, with its closure. */
function lateClosures(entry: string, info: Info): Map<string, Ids> {
  const late = new Map<string, Ids>();
  const queue = [closure(entry, info)];
  for (let ids = queue.pop(); ids !== undefined; ids = queue.pop())
    for (const root of [...ids].flatMap((id) => info(id)?.dynamicallyImportedIds ?? [])) {
      if (late.has(root)) continue;
      const own = closure(root, info);
      late.set(root, own);
      queue.push(own);
    }
  return late;
}

const featureOf = (id: string): string => /\/src\/features\/([\w-]+)\//.exec(id)?.[1] ?? '';
/** A list page, or the module that fetches its first rows ahead. */
const isPage = (id: string): boolean => /(Page\.tsx|\/prefetch\.ts)$/.test(id) && featureOf(id) !== 'login';
/** Whichever list page comes first, the next one needs these as well. */
const isShared = (id: string): boolean => /\/src\/(kit|lib|ui|pickers|api)\/|\/@ant-design\/icons/.test(id);

function assign(info: Info): Map<string, string> {
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
  const pieces = new Map<string, string>();
  const put = (ids: Iterable<string>, piece: string): void => {
    for (const id of ids) if (!pieces.has(id)) pieces.set(id, piece);
  };
  const late = lateClosures(`${root}/src/main.tsx`, info);
  put(closure(`${root}/src/main.tsx`, info), 'boot');
  put(late.get(root + START) ?? [], 'base');
  put(closure(root + TABLE, info), 'list');
  const owners = new Map<string, Ids>();
  for (const [from, ids] of late)
    for (const id of ids) owners.set(id, (owners.get(id) ?? new Set()).add(featureOf(from)));
  for (const [page, ids] of late) {
    if (!isPage(page)) continue;
    const own = (id: string): boolean => owners.get(id)?.size === 1;
    put(
      [...ids].filter((id) => isShared(id) && !(own(id) && id.includes('/src/api/gen/'))),
      'list',
    );
    put(
      [...ids].filter((id) => !own(id)),
      'more',
    );
    put(ids, `page-${featureOf(page)}`);
  }
  return pieces;
}

let known: Map<string, string> | undefined; // one build, one graph

/**
 * Few pieces, cut where they are needed: `boot` runs before React and sends the first calls, `base` is for every page,
 * `list` for the list pages, `more` for several of them, `page-x` for one feature's page, `words-xx` for the words that
 * every page and the menu's first page need. What is opened later is the bundler's to cut.
 */
export function chunkGroup(id: string, graph: { getModuleInfo: Info }): string | null {
  const words = /\/locales\/(\w+)\/(common|shell|kit|errors|users)\.json$/.exec(id);
  if (words) return `words-${words[1] ?? ''}`;
  if (id.includes('/node_modules/smol-toml/')) return 'boot';
  known ??= assign((one) => graph.getModuleInfo(one));
  return known.get(id) ?? null;
}

/** Pieces in the order in which they claim what they depend on; the empty one is all the rest. */
export const PIECES = ['boot', 'base', 'list', 'more', ''];
