import { expect, it } from 'vitest';
import { partOf } from './add-faces';

it.each([
  ['/files/noto-sans-kr-12-wght-normal.woff2', '[12]'],
  ['/files/noto-sans-jp-0-wght-normal-AbCd_123.woff2', '[0]'],
  ['/files/inter-latin-wght-normal.woff2', 'latin'],
  ['/files/inter-latin-ext-wght-normal.woff2', 'latin-ext'],
  ['/files/inter-cyrillic-ext-wght-normal.woff2', 'cyrillic-ext'],
])('%s holds %s', (path, part) => {
  expect(partOf(path)).toBe(part);
});
