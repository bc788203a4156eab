/** What stands in a folder, as the server tells it. */
import { join } from './place';

export type Kind = 'folder' | 'file' | 'link';

export interface Entry {
  /** Of the folder that it stands in, and its path there: '' for the root. */
  folder: string;
  dir: string;
  name: string;
  kind: Kind;
  /** Bytes; null for what has none of its own. */
  size: number | null;
  /** ISO 8601. */
  created: string | null;
  modified: string | null;
  /** Unix permission bits, e.g. 0o100644. */
  mode: number | null;
  /** Where a link leads. */
  target: string | null;
}

const KINDS: Record<string, Kind> = { DIRECTORY: 'folder', SYMLINK: 'link' };

/** Where the storage proxy puts what is being uploaded: at the root of a folder, and not to be touched. */
export const STAGING = '.upload';

export const pathOf = ({ dir, name }: Entry): string => join(dir, name);

/** `-rw-r--r--`, as people read it who know it. */
export function modeText(mode: number, kind: Kind): string {
  const bits = Array.from('rwxrwxrwx', (letter, at) => ((mode >> (8 - at)) & 1 ? letter : '-')).join('');
  return (kind === 'folder' ? 'd' : kind === 'link' ? 'l' : '-') + bits;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The answer of a listing. @throws where it is none */
export function entriesOf(answer: unknown, { folder, path }: { folder: string; path: string }): Entry[] {
  const { items } = answer as { items?: unknown };
  if (!Array.isArray(items)) throw new TypeError('a listing without items');
  const entries = items.map((item: Record<string, unknown>): Entry => {
    const kind = KINDS[String(item.type)] ?? 'file';
    return {
      folder,
      dir: path,
      name: String(item.name),
      kind,
      size: kind === 'file' ? figure(item.size) : null,
      created: text(item.created),
      modified: text(item.modified),
      mode: figure(item.mode),
      target: text(item.target),
    };
  });
  return path === '' ? entries.filter(({ name }) => name !== STAGING) : entries;
}
