// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { forgetTab } from '@/lib/storage';
import { hindranceOf, type Kinds } from './plan';
import { cutOffs, expiryOf, forgetUpload, rememberUpload, resumeOf } from './resume';
import { sumsOf, type UploadItem } from './uploads';

afterEach(() => forgetTab());

const NOW = Date.parse('2026-06-01T00:00:00Z');
const tokenUntil = (until: number) =>
  `https://s.example/upload?token=h.${btoa(JSON.stringify({ exp: until / 1000 }))}.s`;
const marks = { folder: 'f', path: 'a/b.bin', size: 5, modified: 7 };

it('goes on only with the same file at the same place, as long as the server knows its token', () => {
  const one = { ...marks, begun: NOW, url: tokenUntil(NOW + 1000) };
  rememberUpload(one);
  expect(resumeOf(marks, NOW)).toEqual(one);
  for (const other of [{ folder: 'g' }, { path: 'b.bin' }, { size: 6 }, { modified: 8 }])
    expect(resumeOf({ ...marks, ...other }, NOW)).toBeUndefined();
  expect(resumeOf(marks, NOW + 1001)).toBeUndefined();
  expect(cutOffs(NOW + 1001)).toEqual([]);
});

it('keeps one upload for a place, the last one, until it is forgotten', () => {
  rememberUpload({ ...marks, begun: NOW, url: tokenUntil(NOW + 1000) });
  rememberUpload({ ...marks, size: 9, begun: NOW, url: tokenUntil(NOW + 2000) });
  expect(cutOffs(NOW).map(({ size }) => size)).toEqual([9]);
  forgetUpload(marks);
  expect(cutOffs(NOW)).toEqual([]);
});

it('reads when a token ends, and takes one that does not say for lasting', () => {
  expect(expiryOf(tokenUntil(NOW))).toBe(NOW);
  expect(expiryOf('https://s.example/upload?token=opaque')).toBe(Infinity);
});

it('names what is in the way of a file', () => {
  const kinds: Kinds = new Map([
    ['photos', 'folder'],
    ['notes', 'file'],
  ]);
  const of = (path: string, size = 1, to = '') =>
    hindranceOf({ path, file: { size } as File }, { folder: 'f', path: to }, kinds, 10);
  expect(of('photos/a.jpg')).toBeUndefined();
  expect(of('notes')).toBeUndefined();
  expect(of('photos')).toBe('folder');
  expect(of('notes/a')).toBe('file');
  expect(of('b', 11)).toBe('large');
  expect(of('.upload')).toBe('staging');
  expect(of('.upload', 1, 'in')).toBeUndefined();
});

it('counts files and bytes, of a file never more than it has', () => {
  const item = (state: UploadItem['state'], sent: number): UploadItem => ({
    folder: 'f',
    path: 'p',
    file: { size: 10 } as File,
    sent,
    state,
  });
  const items = [item('done', 0), item('sending', 12), item('failed', 3), item('waiting', 0)];
  expect(sumsOf(items)).toEqual({ files: 4, done: 1, failed: 1, bytes: 40, sent: 23 });
});
