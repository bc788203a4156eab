// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { FileError, MANY_ROWS, openFile } from './file-sink';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [0, 1],
  [7, 0],
])('of a file of %i bytes that may not be written, leaves nothing that was not there', async (size, removed) => {
  const remove = vi.fn(() => Promise.resolve());
  const handle = {
    name: 'a.csv',
    getFile: () => Promise.resolve(new File([new Uint8Array(size)], 'a.csv')),
    createWritable: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    remove,
  };
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle));
  await expect(openFile('a.csv', MANY_ROWS)).rejects.toBeInstanceOf(FileError);
  expect(remove).toHaveBeenCalledTimes(removed);
});
