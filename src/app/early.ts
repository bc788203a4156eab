import { innerPath } from './base';
import { loaders, type RowsAhead } from './loaders';

/** The address that the console was opened at, without the folder that it is served from. */
export const path = innerPath(location.pathname);

/** The index leads administrators to the first page: what that needs is on its way before it is known who they are. */
const wanted = path.split('/')[1] || 'overview';
const page = Object.entries(loaders).find(([key]) => wanted === key)?.[1];

/** The page's code is asked for before anything else of the console has run. A failure is told where it is needed. */
page?.load().catch(() => undefined);

/** What asks for the page's rows; undefined where the address names no page. */
export const rows: Promise<RowsAhead | undefined> = page?.rows().catch(() => undefined) ?? Promise.resolve(undefined);
