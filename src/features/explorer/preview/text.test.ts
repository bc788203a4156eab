import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText, writeText } from '@/entities/folders/text';
import { imageType, shapeOf } from './text';

const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

it('gives back every text byte by byte that it lets be edited', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\0\uFEFF]/.test(text) && text.isWellFormed());
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, end, mark) => {
      const whole = (mark ? '\uFEFF' : '') + lines.join(end);
      const read = readText(bytes(whole), true);
      if (!read?.lineEnd) throw new Error('not to be edited');
      expect(read.text).toBe(lines.join('\n'));
      expect(writeText(read.text, read)).toBe(whole);
    }),
  );
});

it('lets nobody edit what would not come back as it was', () => {
  for (const mixed of ['a\r\nb\nc', 'a\rb', 'a\r\r\nb']) expect(readText(bytes(mixed), true)?.lineEnd).toBeNull();
});

it('takes what is no UTF-8, or has zeros in it, for no text', () => {
  expect(readText(Uint8Array.of(0xff, 0x41), true)).toBeNull();
  expect(readText(bytes('a\0b'), true)).toBeNull();
});

it('leaves out a character that the cut went through', () => {
  const cut = bytes('a한').slice(0, 3);
  expect(readText(cut, false)).toMatchObject({ text: 'a', isWhole: false });
  expect(readText(cut, true)).toBeNull();
});

it('knows by a name how a file is shown', () => {
  expect(['a.PNG', 'README.md', 'v.csv', 'x', 'constructor'].map(shapeOf)).toEqual([
    'image',
    'markdown',
    'table',
    'text',
    'text',
  ]);
  expect(imageType('a.b.svg')).toBe('image/svg+xml');
});
