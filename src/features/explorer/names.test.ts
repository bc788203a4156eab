import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folderFilesPath } from '@/lib/paths';
import { entriesOf, modeText } from './entry';
import { asWritten, nameProblem, pathProblem } from './names';
import { join, nameOf, parentOf, placeAt, stepsTo } from './place';

const ID = '855b7a80-0d9b-4c5d-a309-0ff2abb20329';
/** Names that may stand in a folder. */
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => nameProblem(text) === null);

it('takes nearly every name, and says of the others why not', () => {
  for (const fine of [' a ', '.b', '#?%&', '"\'<b>', '한글 かな 😀', 'a\\b', '100%25', '...', '長'.repeat(85)])
    expect(nameProblem(fine)).toBeNull();
  expect(['', '.', '..', 'a/b', 'a\nb', 'a\u0000', '\ud800', '長'.repeat(86)].map((one) => nameProblem(one))).toEqual([
    'empty',
    'dots',
    'dots',
    'slash',
    'control',
    'control',
    'unpaired',
    'long',
  ]);
});

it('keeps the name of the server’s own place at the root, and nowhere else', () => {
  expect(pathProblem('.upload')).toBe('staging');
  expect(pathProblem('.upload/a')).toBe('staging');
  expect(pathProblem('a/.upload')).toBeNull();
  expect(pathProblem('a/../b')).toBe('dots');
  expect(pathProblem('a//b')).toBe('empty');
  const items = [
    { name: '.upload', type: 'DIRECTORY' },
    { name: 'a', type: 'FILE', size: 1 },
  ];
  expect(entriesOf({ items }, { folder: ID, path: '' }).map((entry) => entry.name)).toEqual(['a']);
  expect(entriesOf({ items }, { folder: ID, path: 'b' })).toHaveLength(2);
  expect(() => entriesOf({}, { folder: ID, path: '' })).toThrow();
});

it('puts letters together that came in pieces', () => {
  expect(asWritten('한.txt'.normalize('NFD'))).toBe('한.txt');
});

it('finds in an address the place that it was made of', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), (names) => {
      const path = names.join('/');
      expect(placeAt(folderFilesPath(ID, path))).toEqual({ folder: ID, path });
    }),
  );
  expect(placeAt(`/project-folders/files/${ID.replaceAll('-', '')}`)).toEqual({ folder: ID, path: '' });
  expect(placeAt('/project-folders/files')).toEqual({ folder: '', path: '' });
  expect(placeAt(`/project-folders/files/${ID}/100%`).path).toBe('100%');
});

it('takes paths apart and puts them together', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      const path = names.join('/');
      expect(join(parentOf(path), nameOf(path))).toBe(path);
      expect(stepsTo({ folder: ID, path }).map((step) => step.name)).toEqual(names);
    }),
  );
});

it('writes permissions as people know them', () => {
  expect(modeText(0o100644, 'file')).toBe('-rw-r--r--');
  expect(modeText(0o40755, 'folder')).toBe('drwxr-xr-x');
});
