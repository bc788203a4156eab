import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '@/lib/csv';
import { mapHeads } from './columns';
import { firstSettings, planRows, type PlannedRow, type PlanSpec } from './plan';
import { decode, detectEncoding, IMPORT_DELIMITERS, MAX_ROWS, readTable, type Encoding, type Table } from './read-file';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, order: 'le' | 'be') => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return new Uint8Array(view.buffer);
};
const spec: PlanSpec = {
  settings: firstSettings('default'),
  references: { own: 'me', domains: new Set(['default']), policies: new Set(['default']), projects: new Map() },
  known: { byEmail: new Map(), byName: new Map(), alike: { emails: new Map(), names: new Map() } },
  randomPassword: () => 'r4ndom-password',
};
const plan = (table: Table) => planRows(table, mapHeads(table.heads), spec, new AbortController().signal);
const codes = (rows: readonly PlannedRow[]) =>
  rows.map(({ line, lastLine, problems }) => `${line}-${lastLine} ${problems.map(({ code }) => code).join(' ')}`);

describe('reading a file', () => {
  it('finds the encoding by mark, by sense, by the reader', () => {
    expect(detectEncoding(bytes(0xff, 0xfe, 0x61, 0), 'en')).toBe('utf-16le');
    expect(detectEncoding(new TextEncoder().encode('김'), 'ko')).toBe('utf-8');
    expect(detectEncoding(bytes(0xb1, 0xe8), 'ko')).toBe('euc-kr');
    expect(detectEncoding(bytes(0x8a, 0xc7), 'ja')).toBe('shift_jis');
    expect(detectEncoding(bytes(0xff, 0x20), 'en')).toBe('windows-1252');
  });
  it('knows UTF-16 without its mark, and UTF-8 that is cut within a character', () => {
    const text = 'email,이름\na@example.org,김\n';
    expect(detectEncoding(utf16(text, 'le'), 'ko')).toBe('utf-16le');
    expect(detectEncoding(utf16(text, 'be'), 'ko')).toBe('utf-16be');
    const whole = new TextEncoder().encode(text);
    expect(detectEncoding(whole.subarray(0, whole.length - 2), 'ko')).toBe('utf-8');
  });
  it('finds the delimiter, takes quotes and line breaks, and gives back what was guarded', () => {
    const text = 'email;name\r\n"a@b.c";"x;\ny"\r\n\r\n\'=cmd;z';
    expect(readTable(text, '')).toEqual({
      heads: ['email', 'name'],
      rows: [
        { cells: ['a@b.c', 'x;\ny'], line: 2, lastLine: 3 },
        { cells: ['=cmd', 'z'], line: 5, lastLine: 5 },
      ],
      delimiter: ';',
      lines: 5,
      faults: [],
      tooMany: false,
    });
  });
  it('drops the mark of UTF-8', () => {
    expect(readTable(decode(bytes(0xef, 0xbb, 0xbf, 0x61), 'utf-8'), ',').heads).toEqual(['a']);
  });
  it('takes every line end for one, so that no row hides behind another', () => {
    const { rows } = readTable('email,name\r\na@b.c,a\nb@b.c,b\rc@b.c,c\r\n', ',');
    expect(rows.map(({ cells, line }) => [line, ...cells])).toEqual([
      [2, 'a@b.c', 'a'],
      [3, 'b@b.c', 'b'],
      [4, 'c@b.c', 'c'],
    ]);
  });
});

describe('rows that a file could swallow', () => {
  const people = (count: number) => Array.from({ length: count }, (_, at) => `u${at + 1}@example.org,u${at + 1},x`);
  it('are missed: a quote that is never closed, and one with text behind it', () => {
    const lines = ['email,name,note', ...people(300)];
    lines[9] = 'u9@example.org,u9,"x';
    expect(readTable(lines.join('\n'), '').faults).toEqual([{ line: 10, code: 'unclosed' }]);
    lines[20] = 'u20@example.org,u20,"x"';
    expect(readTable(lines.join('\n'), '').faults).toEqual([{ line: 10, code: 'stray' }]);
  });
  it('are seen within a cell, as are rows that are cut, too long, or not to be read', async () => {
    const text = [
      'email,name,note',
      'a@example.org,a,"x',
      'b@example.org,b,x',
      'c@example.org,c,x"',
      'd@example.org,d',
      'e@example.org,e,x,y',
      'f@example.org,f,x,,',
      'g@example.org,"g\ng",x',
      'h@example.org,h\0,x',
      'i@example.org,\uFFFD,x',
      'j@example.org,j,"two\nlines"',
    ].join('\n');
    expect(codes(await plan(readTable(text, '')))).toEqual([
      '2-4 holds-rows',
      '5-5 too-few',
      '6-6 too-many',
      '7-7 ',
      '8-9 line-break',
      '10-10 unreadable',
      '11-11 unreadable',
      '12-13 ',
    ]);
  });
});

const NAMES = ['email', 'username', 'full name', 'description', 'shoe size'] as const;
const value = fc.constantFrom('', 'Kim', '김 철수', 'a "b" c', 'x;y', 'x,y', 'two\nlines', "'=1+1", '|');
/** Files of up to 30 people as spreadsheets write them, in any order of columns. */
const written = fc
  .record({
    heads: fc.shuffledSubarray([...NAMES], { minLength: 2 }).filter((heads) => heads.includes('email')),
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
    rows: fc.array(fc.record({ fullName: value, description: value, size: value }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ heads, delimiter, rows }) => {
    const cellsOf = ({ fullName, description, size }: (typeof rows)[number], at: number): Record<string, string> => ({
      email: `u${at}@example.org`,
      username: `u${at}`,
      'full name': fullName.replaceAll('\n', ' '),
      description,
      'shoe size': size,
    });
    const lines = rows.map(cellsOf).map((cells) =>
      csvRow(
        heads.map((head) => cells[head]),
        delimiter,
      ),
    );
    return { text: csvRow(heads, delimiter) + lines.join(''), delimiter, count: rows.length };
  });
const spoil = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.constantFrom('', '"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', '\0', '\uFFFD', "'"),
});
const ADDRESS = /(?<=^|[",;\t|\n])u\d+@example\.org(?=$|[",;\t|\n])/g;

describe('a first line', () => {
  it('that holds a person is said, for nobody would be made of it', () => {
    for (const [text, faults] of [
      ['email,username\nu0@example.org,u0\n', []],
      ['u0@example.org,u0\nu1@example.org,u1\n', [{ line: 1, code: 'row-in-heads' }]],
      ['\nemail,username,u0@example.org,u0\nu1@example.org,u1\n', [{ line: 2, code: 'row-in-heads' }]],
      ['"email",note @ work\nu1@example.org,u1\n', []],
    ] as const)
      expect(readTable(text, ',').faults).toEqual(faults);
  });
});

describe('a file, whatever happened to it', () => {
  it('is read whole when nothing did, in each encoding', async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), async ({ text, count }, to) => {
        const file = to === 'utf-8' ? new TextEncoder().encode(text) : utf16(text, to === 'utf-16le' ? 'le' : 'be');
        const encoding: Encoding = detectEncoding(file, 'ko');
        expect(encoding).toBe(to);
        const table = readTable(decode(file, encoding), '');
        expect(table.faults).toEqual([]);
        const rows = await plan(table);
        expect(rows.map(({ values, problems }) => [values.email, problems])).toEqual(
          Array.from({ length: count }, (_, at) => [`u${at}@example.org`, []]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('hides nobody: each address is a row, or within lines that are said to be wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        written,
        fc.array(spoil, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.constantFrom('', ...IMPORT_DELIMITERS),
        async ({ text, delimiter }, spoils, cut, chosen) => {
          let spoilt = text.slice(0, Math.ceil(text.length * cut));
          for (const { at, take, put } of spoils) {
            const from = Math.floor(at * spoilt.length);
            spoilt = spoilt.slice(0, from) + put + spoilt.slice(from + take);
          }
          const table = readTable(spoilt, chosen === '' ? '' : delimiter);
          // Said before anything can be applied: no row is planned then.
          if (table.faults.length > 0 || !mapHeads(table.heads).includes('email')) return;
          const rows = await plan(table);
          const named = new Set(rows.map(({ values }) => values.email));
          const said = (line: number) =>
            rows.some((row) => row.problems.length > 0 && row.line <= line && line <= row.lastLine);
          const hidden: string[] = [];
          for (const [at, line] of spoilt.replaceAll(/\r\n?/g, '\n').split('\n').entries())
            for (const [address] of line.matchAll(ADDRESS))
              if (!named.has(address) && !said(at + 1)) hidden.push(`${at + 1}: ${address}`);
          expect(hidden).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('is refused with a million rows, and with one cell that swallows them, without being read whole', () => {
    const text = `email,name\n${'u@example.org,u\n'.repeat(1_000_000)}`;
    expect(readTable(text, '').tooMany).toBe(true);
    expect(readTable(text.replace('\nu', '\n"u'), '').faults).toEqual([{ line: 2, code: 'unclosed' }]);
    expect(readTable(`email\n${'a\n\n'.repeat(MAX_ROWS)}`, ',').tooMany).toBe(true);
  }, 30_000);
});
