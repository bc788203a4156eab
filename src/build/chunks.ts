import type { Rolldown } from 'vite';

type Info = (id: string) => Rolldown.ModuleInfo | null;
type Ids = Set<string>;

/** Asks for the rows of the menu's first page. */
const FIRST = '/src/features/users/list.ts';

/** Modules that every visit needs, though the entry imports them late so that the first calls leave before they run. */
export const EARLY = ['/src/app/start.tsx', '/src/kit/ResourceTable.tsx'];

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
const isPage = (id: string): boolean => id.endsWith('Page.tsx') && featureOf(id) !== 'login';
/** The module with a page's list, which asks for the first rows. */
const isList = (id: string): boolean => /\/src\/features\/[\w-]+\/list\.ts$/.test(id);
/** Whichever list page comes first, the next one needs these as well. */
const isShared = (id: string): boolean => /\/src\/(kit|lib|ui|entities|api)\/|\/@ant-design\/icons-svg\//.test(id);

function assign(info: Info): Map<string, string> {
  const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
  const pieces = new Map<string, string>();
  const put = (ids: Iterable<string>, piece: string): void => {
    for (const id of ids) if (!pieces.has(id)) pieces.set(id, piece);
  };
  const late = lateClosures(`${root}/src/main.tsx`, info);
  put(closure(`${root}/src/main.tsx`, info), 'boot');
  // Rows are asked for before `base` has run.
  put(
    [...closure(root + FIRST, info)].filter((id) => !featureOf(id) && !id.includes('/src/api/gen/')),
    'boot',
  );
  for (const path of EARLY) put(closure(root + path, info), 'base');
  const owners = new Map<string, Ids>();
  for (const [from, ids] of late)
    for (const id of ids) owners.set(id, (owners.get(id) ?? new Set()).add(featureOf(from)));
  for (const [from, ids] of late)
    if (isList(from))
      put(
        [...ids].filter((id) => featureOf(id) || id.includes('/src/api/gen/')),
        `rows-${featureOf(from)}`,
      );
  const pages = [...late].filter(([from]) => isPage(from));
  // What one page needs at once and others later is the bundler's to cut too.
  const isCommon = (id: string): boolean => pages.filter(([, ids]) => ids.has(id)).length > 1;
  for (const [page, ids] of pages) {
    put(
      [...ids].filter((id) => isShared(id) && isCommon(id)),
      'base',
    );
    put([...ids].filter(isCommon), 'more');
    put(
      [...ids].filter((id) => owners.get(id)?.size === 1),
      `page-${featureOf(page)}`,
    );
  }
  return pieces;
}

let known: Map<string, string> | undefined; // one build, one graph

/**
 * Few pieces, cut where they are needed: `boot` runs before React and sends the first calls, `rows-x` asks for the first
 * rows of one feature's page, `base` is for every page, `more` for several of them, `page-x` for one feature's page,
 * `words-xx` for the words that every page needs, and where the others are. What is opened later is the bundler's to cut.
 */
export function chunkGroup(id: string, graph: { getModuleInfo: Info }): string | null {
  const words = /\/(?:locales\/(\w+)\/(?:common|shell|kit|errors)\.json|catalogues\/(\w+)\.ts)$/.exec(id);
  if (words) return `words-${words[1] ?? words[2] ?? ''}`;
  if (id.includes('/node_modules/smol-toml/')) return 'boot';
  known ??= assign((one) => graph.getModuleInfo(one));
  return known.get(id) ?? null;
}

/** Pieces in the order in which they claim what they depend on, by how their names begin; the empty one is all the rest. */
export const PIECES = ['boot', 'base', 'more', 'rows-', ''];
