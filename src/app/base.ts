import { basePath } from '@/lib/base';

/** The folder that the console is served from, without a slash at its end: '' at the root. */
export const basename = basePath.slice(0, -1);

/** The path inside the console of an address of this site. */
export const innerPath = (pathname: string): string =>
  (pathname.startsWith(`${basename}/`) ? pathname.slice(basename.length) : pathname) || '/';
