import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pages, type ReadPage } from './async';

interface Row {
  id: string;
}
const rowsOf = (ids: readonly number[]): Row[] => ids.map((id) => ({ id: String(id) }));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const idOf = ({ id }: Row): string => id;

/** A list as a server pages it; `meanwhile` is called before each answer and may change it. */
function served(list: Row[], meanwhile: (call: number) => void = () => undefined) {
  const calls: [limit: number, offset: number][] = [];
  const page: ReadPage<Row> = async (limit, offset) => {
    meanwhile(calls.push([limit, offset]));
    await Promise.resolve();
    return { rows: list.slice(offset, offset + limit), total: list.length };
  };
  return { page, calls };
}

describe('pages', () => {
  it('reads everything once, by large pages that overlap by a row', async () => {
    const list = rowsOf(upTo(25));
    const { page, calls } = served(list);
    const seen: [number, number][] = [];
    const all = await pages(page, { idOf, size: 10, onProgress: (...now) => seen.push(now) });
    expect(all).toEqual({ rows: list, changed: false, cut: false });
    expect(calls).toEqual([
      [10, 0],
      [10, 9],
      [10, 18],
    ]);
    expect(seen.at(-1)).toEqual([25, 25]);
  });

  it('needs one request for what fits into one page, and none more for nothing', async () => {
    for (const count of [0, 1, 10]) {
      const { page, calls } = served(rowsOf(upTo(count)));
      expect((await pages(page, { idOf, size: 10 })).rows).toHaveLength(count);
      expect(calls).toHaveLength(1);
    }
  });

  it('follows a server that gives fewer rows than it was asked for', async () => {
    const list = rowsOf(upTo(95));
    const all = await pages((limit, offset) => served(list).page(Math.min(limit, 20), offset), { idOf, size: 1000 });
    expect(all).toEqual({ rows: list, changed: false, cut: false });
  });

  it('stops at what is wanted, and says that there is more', async () => {
    const { page, calls } = served(rowsOf(upTo(100)));
    const all = await pages(page, { idOf, size: 10, most: 30 });
    expect(all).toEqual({ rows: rowsOf(upTo(30)), changed: false, cut: true });
    expect(calls.length).toBeLessThan(6);
  });

  it('reads again when a row went away in the middle of it', async () => {
    const list = rowsOf(upTo(30));
    const { page } = served(list, (call) => call === 2 && list.splice(3, 1));
    const all = await pages(page, { idOf, size: 10, width: 1 });
    expect(all).toEqual({ rows: rowsOf(upTo(30).filter((id) => id !== 3)), changed: false, cut: false });
  });

  it('sees the shift that the count does not show: one gone before, one new behind', async () => {
    const list = rowsOf(upTo(30));
    const { page } = served(list, (call) => {
      if (call === 2) list.splice(0, 1);
      if (call === 2) list.push({ id: 'new' });
    });
    const all = await pages(page, { idOf, size: 10, width: 1 });
    expect(all.changed).toBe(false);
    expect(all.rows).toEqual([...rowsOf(upTo(30).slice(1)), { id: 'new' }]);
  });

  it('says so when the list does not come to rest, and gives all that it saw', async () => {
    const list = rowsOf(upTo(30));
    const { page, calls } = served(list, (call) => void list.unshift({ id: `new ${call}` }));
    const all = await pages(page, { idOf, size: 10 });
    expect(all.changed).toBe(true);
    expect(new Set(all.rows.map(idOf)).size).toBe(all.rows.length);
    for (const row of rowsOf(upTo(30))) expect(all.rows).toContainEqual(row);
    expect(calls.length).toBeLessThan(20);
  });

  it('does not take an order with ties for a whole one: each page comes in another', async () => {
    const all = await pages(
      async (limit, offset) => {
        const turned = upTo(40).map((at) => (at + offset) % 40);
        return { rows: rowsOf(turned).slice(offset, offset + limit), total: 40 };
      },
      { idOf, size: 10 },
    );
    expect(all.changed).toBe(true);
  });

  it('throws what a page throws', async () => {
    const broken: ReadPage<Row> = (_limit, offset) =>
      offset > 0 ? Promise.reject(new Error('cut')) : Promise.resolve({ rows: rowsOf(upTo(10)), total: 30 });
    await expect(pages(broken, { idOf, size: 10 })).rejects.toThrow('cut');
  });

  it('has every row that was there all the time, or says that it may not', async () => {
    const change = fc.record({ call: fc.nat(12), at: fc.nat(60), gone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(change, { maxLength: 8 }),
        async (count, size, width, changes) => {
          const list = rowsOf(upTo(count));
          const gone = new Set<string>();
          const { page } = served(list, (call) => {
            for (const one of changes.filter((some) => some.call === call))
              if (one.gone) for (const { id } of list.splice(one.at, 1)) gone.add(id);
              else list.splice(one.at, 0, { id: `new ${gone.size} ${call} ${one.at} ${list.length}` });
          });
          const all = await pages(page, { idOf, size, width });
          const ids = new Set(all.rows.map(idOf));
          expect(ids.size).toBe(all.rows.length);
          if (all.changed) return;
          for (const id of upTo(count).map(String)) if (!gone.has(id)) expect(ids).toContain(id);
        },
      ),
      { numRuns: 300 },
    );
  });
});
