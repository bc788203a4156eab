/** How a file is shown. Pure. */

export type Shape = 'image' | 'markdown' | 'table' | 'text';

const IMAGES = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['svg', 'image/svg+xml'],
]);
const SHAPES = new Map<string, Shape>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['csv', 'table'],
  ['tsv', 'table'],
]);

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** How a file is shown, by its name. */
export const shapeOf = (name: string): Shape =>
  IMAGES.has(endingOf(name)) ? 'image' : (SHAPES.get(endingOf(name)) ?? 'text');

export const imageType = (name: string): string => IMAGES.get(endingOf(name)) ?? 'application/octet-stream';
