/** Where in a folder one is: what an address names. Pure. */
import { folderFilesPath } from '@/lib/paths';

export interface Place {
  /** The folder's id; '' where the address has none. */
  folder: string;
  /** From the folder's root, without slashes at its ends; '' is the root. */
  path: string;
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The id as the server's lists have it, whichever way it is written. */
const dashed = (id: string): string =>
  id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5').toLowerCase();

/** The place that an address names, `/project-folders/files/<id>/data/2026`. */
export function placeAt(pathname: string): Place {
  const below = /\/project-folders\/files\/(.*)$/.exec(pathname)?.[1] ?? '';
  const [folder = '', ...path] = below.split('/').filter(Boolean).map(decoded);
  return { folder: dashed(folder), path: path.join('/') };
}

/** A name in a place; `join('', 'a')` is `a`. */
export const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/** The last name of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What a path stands in; '' for what stands at the root. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Every place on the way from the root to a path, itself included, without the root. */
export function stepsTo({ folder, path }: Place): { name: string; path: string; to: string }[] {
  const names = path.split('/').filter(Boolean);
  return names.map((name, at) => {
    const until = names.slice(0, at + 1).join('/');
    return { name, path: until, to: folderFilesPath(folder, until) };
  });
}
