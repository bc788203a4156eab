import { describe, expect, it } from 'vitest';
import { csvParts } from './csv-export';
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

describe('csvParts', () => {
  it('writes the plain values of the shown columns in their order, guarded against formulas', () => {
    const text = csvParts(set, ['name', 'bytes', 'at', 'tags'], (n) => n.toUpperCase(), rows, {
      delimiter: ',',
      bom: false,
    }).join('');
    expect(text).toBe(
      'NAME,BYTES,AT,TAGS\r\n"\'=HYPERLINK(""http://e"")",-5,2026-01-01T18:04:05Z,"a\nb"\r\n"a;b",,,\r\n',
    );
  });

  it('takes the delimiter and the mark that were chosen, and leaves hidden columns out', () => {
    const text = csvParts(set, ['at', 'name'], (n) => n, rows, { delimiter: ';', bom: true }).join('');
    expect(text.startsWith('\uFEFFat;name\r\n')).toBe(true);
    expect(text).toContain(';"a;b"\r\n');
    expect(text).not.toContain('tags');
  });
});
