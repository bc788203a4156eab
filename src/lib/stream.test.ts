import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadPage } from './async';
import { startPlace, stream } from './stream';

interface Row {
  id: string;
}
const rowsOf = (ids: readonly number[]): Row[] => ids.map((id) => ({ id: String(id) }));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const idOf = ({ id }: Row): string => id;

/** A list as a server pages it; `meanwhile` is called before each answer and may change it. */
function served(list: Row[], meanwhile: (call: number) => void = () => undefined) {
  let calls = 0;
  const page: ReadPage<Row> = async (limit, offset) => {
    meanwhile((calls += 1));
    await Promise.resolve();
    return { rows: list.slice(offset, offset + limit), total: list.length };
  };
  return page;
}

/** What a file would hold, and in how many parts it came. */
function file() {
  const written: string[] = [];
  let parts = 0;
  let restarts = 0;
  return {
    written,
    count: () => ({ parts, restarts }),
    take: async (rows: readonly Row[]) => {
      await Promise.resolve();
      parts += 1;
      written.push(...rows.map(idOf));
    },
    restart: async () => {
      await Promise.resolve();
      restarts += 1;
      written.length = 0;
    },
  };
}

describe('a list that is handed on', () => {
  it('comes page by page, each row once, in its order', async () => {
    for (const count of [0, 1, 10, 11, 95]) {
      const { written, take, restart } = file();
      const seen: [number, number][] = [];
      const onProgress = (...now: [number, number]) => void seen.push(now);
      const page = served(rowsOf(upTo(count)));
      const result = await stream(page, { idOf, take, restart, size: 10, onProgress }, startPlace());
      expect(result).toEqual({ count, changed: false });
      expect(written).toEqual(upTo(count).map(String));
      expect(seen.at(-1)).toEqual([count, count]);
    }
  });

  it('goes on where a page failed: nothing twice, nothing left out', async () => {
    const { written, take, restart, count } = file();
    let broken = true;
    const whole = served(rowsOf(upTo(95)));
    const page: ReadPage<Row> = (limit, offset) =>
      broken && offset > 40 ? Promise.reject(new Error('cut')) : whole(limit, offset);
    const place = startPlace();
    const spec = { idOf, take, restart, size: 10 };
    await expect(stream(page, spec, place)).rejects.toThrow('cut');
    expect(written.length).toBe(place.ids.size);
    expect(place).toMatchObject({ total: 95 });
    const before = count().parts;
    broken = false;
    expect(await stream(page, spec, place)).toEqual({ count: 95, changed: false });
    expect(written).toEqual(upTo(95).map(String));
    expect(before).toBeGreaterThan(3);
  });

  it('remembers over a failure that the list had changed', async () => {
    const { take, restart } = file();
    const list = rowsOf(upTo(30));
    let broken = true;
    const whole = served(list, (call) => {
      if (call === 2) list.push({ id: 'for a moment' });
    });
    const page: ReadPage<Row> = (limit, offset) =>
      broken && offset > 15 ? Promise.reject(new Error('cut')) : whole(limit, offset);
    const place = startPlace();
    const spec = { idOf, take, restart, size: 10, width: 1, tries: 1 };
    await expect(stream(page, spec, place)).rejects.toThrow('cut');
    broken = false;
    list.pop();
    expect(await stream(page, spec, place)).toEqual({ count: 30, changed: true });
  });

  it('begins anew when the list shifts, and says so when it does not come to rest', async () => {
    const list = rowsOf(upTo(30));
    const once = file();
    const gone = served(list, (call) => call === 3 && list.splice(3, 1));
    expect(await stream(gone, { idOf, ...once, size: 10, width: 1 }, startPlace())).toEqual({
      count: 29,
      changed: false,
    });
    expect(once.written).toEqual(list.map(idOf));
    expect(once.count().restarts).toBe(1);

    const always = file();
    const growing = served(list, (call) => void list.unshift({ id: `new ${call}` }));
    const last = await stream(growing, { idOf, ...always, size: 10 }, startPlace());
    expect(last.changed).toBe(true);
    expect(new Set(always.written).size).toBe(always.written.length);
    expect(last.count).toBe(always.written.length);
    expect(always.count().restarts).toBe(2);
  });

  it('has no more than a few pages under way, and waits for a slow disk', async () => {
    const { restart } = file();
    let [asked, taken, most] = [0, 0, 0];
    const list = served(rowsOf(upTo(500)), () => (most = Math.max(most, ++asked - taken)));
    const take = async () => {
      for (const _ of upTo(20)) await Promise.resolve();
      taken += 1;
    };
    await stream(list, { idOf, take, restart, size: 10, width: 3 }, startPlace());
    expect(asked).toBe(56);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('stops at once when it is no longer wanted', async () => {
    const stop = new AbortController();
    const { take, restart, written } = file();
    const page = served(rowsOf(upTo(500)), (call) => call === 5 && stop.abort());
    await expect(stream(page, { idOf, take, restart, size: 10, signal: stop.signal }, startPlace())).rejects.toThrow();
    expect(written.length).toBeLessThan(60);
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
          const page = served(list, (call) => {
            for (const one of changes.filter((some) => some.call === call))
              if (one.gone) for (const { id } of list.splice(one.at, 1)) gone.add(id);
              else list.splice(one.at, 0, { id: `new ${gone.size} ${call} ${one.at} ${list.length}` });
          });
          const { written, take, restart } = file();
          const all = await stream(page, { idOf, take, restart, size, width }, startPlace());
          const ids = new Set(written);
          expect(ids.size).toBe(written.length);
          expect(all.count).toBe(written.length);
          if (all.changed) return;
          for (const id of upTo(count).map(String)) if (!gone.has(id)) expect(ids).toContain(id);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps no row: of a hundred thousand the first ones are gone when the last ones come', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const count = 100_000;
    const firsts: WeakRef<Row>[] = [];
    let leftOver: number | undefined;
    const page: ReadPage<Row> = async (limit, offset) => {
      // The collector takes nothing of the turn that runs.
      await new Promise((go) => setTimeout(go));
      const rows = rowsOf(upTo(Math.min(limit, count - offset)).map((at) => at + offset));
      if (offset < 3000) firsts.push(...rows.map((row) => new WeakRef(row)));
      if (offset + limit >= count) {
        collectGarbage();
        leftOver = firsts.filter((row) => row.deref() !== undefined).length;
      }
      return { rows, total: count };
    };
    let longest = 0;
    const take = async (rows: readonly Row[]) => void (longest = Math.max(longest, rows.length));
    const all = await stream(page, { idOf, take, restart: async () => undefined }, startPlace());
    expect(firsts.length).toBeGreaterThan(2000);
    expect(leftOver).toBe(0);
    expect(all).toEqual({ count, changed: false });
    expect(longest).toBe(1000);
  });
});
