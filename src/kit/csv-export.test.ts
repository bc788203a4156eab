import { describe, expect, it } from 'vitest';
import { csvWriter, type CsvStyle } from './csv-export';
import { defineFields } from './fields';

interface Row {
  name: string;
  bytes: number | null;
  at: string;
  tags: string[];
}
const set = defineFields<Row>()('things', {
  name: { value: (r) => r.name },
  bytes: { value: (r) => r.bytes, format: 'bytes' },
  at: { value: (r) => r.at, format: 'time' },
  tags: { value: (r) => r.tags, format: 'list' },
});
const rows: Row[] = [
  { name: '=HYPERLINK("http://e")', bytes: -5, at: '2026-01-02T03:04:05.678+09:00', tags: ['a', 'b'] },
  { name: 'a;b', bytes: null, at: 'broken', tags: [] },
];

function written(columns: readonly string[], label: (name: string) => string, style: CsvStyle): string {
  const { head, line } = csvWriter(set, columns, label, style);
  return head + rows.map(line).join('');
}

describe('a file of rows', () => {
  it('writes the plain values of the shown columns in their order, guarded against formulas', () => {
    const text = written(['name', 'bytes', 'at', 'tags'], (n) => n.toUpperCase(), { delimiter: ',', bom: false });
    expect(text).toBe(
      'NAME,BYTES,AT,TAGS\r\n"\'=HYPERLINK(""http://e"")",-5,2026-01-01T18:04:05Z,"a\nb"\r\n"a;b",,,\r\n',
    );
  });

  it('takes the delimiter and the mark that were chosen, and leaves hidden columns out', () => {
    const text = written(['at', 'name'], (n) => n, { delimiter: ';', bom: true });
    expect(text.startsWith('\uFEFFat;name\r\n')).toBe(true);
    expect(text).toContain(';"a;b"\r\n');
    expect(text).not.toContain('tags');
  });
});
