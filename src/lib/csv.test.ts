import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, csvFileName, csvRow, DELIMITERS, fileNameProblem, parseDelimiter, unguard } from '@/lib/csv';

describe('csvCell', () => {
  it.each([
    ['=HYPERLINK("http://e","1")', `"'=HYPERLINK(""http://e"",""1"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['\0=1', `"'\0=1"`],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ["'=1", "''=1"],
    ["'quoted", "'quoted"],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    [' padded ', '" padded "'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [-5, '-5'],
    [-9223372036854775808n, '-9223372036854775808'],
    [true, 'true'],
    [NaN, ''],
    [Infinity, ''],
  ])('%s', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('spares plain numbers of numeric columns alone', () => {
    expect(csvCell('-1.5', ',', true)).toBe('-1.5');
    expect(csvCell('-1+cmd', ',', true)).toBe("'-1+cmd");
    expect(csvCell('+1', ',', true)).toBe("'+1");
    expect(csvCell('-1.5', ',', false)).toBe("'-1.5");
  });
});

describe('csvRow', () => {
  it('ends with CRLF and keeps a lone empty cell', () => {
    expect(csvRow(['a', 1, null], ';')).toBe('a;1;\r\n');
    expect(csvRow([''])).toBe('""\r\n');
    expect(csvRow(['-1', '-1'], '\t', [true, false])).toBe("-1\t'-1\r\n");
  });

  const cell = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '+', '-', '@', '＝', 'a', ' ', '\uFEFF', '한'),
    }),
  );
  it('is read back by another parser, cell by cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...DELIMITERS),
        (rows, delimiter) => {
          const text = rows.map((row) => csvRow(row, delimiter)).join('');
          const read = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data.slice(0, -1);
          expect(read.map((row) => row.map(unguard))).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('never begins a cell with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(cell, (text) => !/^"?[=+\-@\t\r\n\0＝＋－＠]/.test(csvCell(text))),
      { numRuns: 1000 },
    );
  });
});

describe('parseDelimiter', () => {
  it('knows three', () => {
    expect([',', ';', '\t', '|', '', null, ',,'].map(parseDelimiter)).toEqual([',', ';', '\t', null, null, null, null]);
  });
});

describe('csvFileName', () => {
  it.each([
    ['users', 'users.csv'],
    ['users.csv', 'users.csv'],
    ['Users.CSV', 'Users.csv'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.csv'],
    ['../../etc/passwd', '_.._etc_passwd.csv'],
    ['a\u202Egpj', 'a_gpj.csv'],
    ['a\0b\n', 'a_b_.csv'],
    ['CON', '_CON.csv'],
    ['com1.x', '_com1.x.csv'],
    ['...', 'export.csv'],
    ['', 'export.csv'],
    ['trail. .', 'trail.csv'],
    ['사용자', '사용자.csv'],
    ['a\uD800', 'a\uFFFD.csv'],
  ])('%j', (name, file) => expect(csvFileName(name)).toBe(file));

  it('puts the time behind the name and never cuts it', () => {
    const when = new Date(2025, 0, 31, 8, 5);
    expect(csvFileName('users', when)).toBe('users-20250131-0805.csv');
    expect(csvFileName('u'.repeat(300), when)).toBe(
      `${'u'.repeat(237)}-20250131-0805.csv`.replace('u'.repeat(237), 'u'.repeat(255 - 18)),
    );
    expect(csvFileName('u'.repeat(300), when)).toHaveLength(255);
  });
  it('cuts between graphemes', () => {
    expect(csvFileName('👨‍👩‍👧‍👦'.repeat(40))).toBe(`${'👨‍👩‍👧‍👦'.repeat(22)}.csv`);
  });
  it('is always a name that it would not refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const file = csvFileName(name);
        expect(file.length).toBeLessThanOrEqual(255);
        expect(fileNameProblem(file)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fileNameProblem', () => {
  it.each([
    ['users', null],
    ['users.csv', null],
    ['', 'required'],
    [' .csv', 'required'],
    ['a/b', 'reserved'],
    ['a:b', 'reserved'],
    ['nul', 'reserved'],
    ['.hidden', 'reserved'],
    ['a.', 'reserved'],
    ['x'.repeat(251), null],
    ['x'.repeat(252), 'too-long'],
    [`${'x'.repeat(251)}.csv`, null],
  ])('%j', (name, problem) => expect(fileNameProblem(name)).toBe(problem));
});
