import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { AppError } from './errors';
import { detailKey, listKey, makeQueryClient, runWrite } from './query-client';

async function write(outcome: () => Promise<unknown>) {
  const client = makeQueryClient();
  let readings = 0;
  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return ++readings;
  };
  const stop = new QueryObserver(client, { queryKey: listKey('users', { page: 1 }), queryFn: read }).subscribe(
    () => {},
  );
  await vi.waitFor(() => expect(readings).toBe(1), { timeout: 15_000 });
  const mutation = new MutationObserver(client, { mutationFn: outcome, meta: { writes: 'keypairs' } });
  await mutation.mutate().catch(() => {});
  stop();
  return readings;
}

it('reads again all that shows what was written, before the write is over', async () => {
  expect(await write(() => Promise.resolve(1))).toBe(2);
});

it('reads again after an unknown outcome and after a part, not after a refusal', async () => {
  expect(await write(() => Promise.reject(new AppError('partly-done')))).toBe(2);
  expect(await write(() => Promise.reject(new AppError('unknown-outcome')))).toBe(2);
  expect(await write(() => Promise.reject(new AppError('refused')))).toBe(1);
});

it('does not hold a write back until the network returns, and tries once', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const run = vi.fn(() => Promise.reject(new AppError('offline')));
  await write(run);
  expect(run).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('keys begin with the entity', () => {
  expect([listKey('users', { a: 1 }), detailKey('users', 'x')]).toEqual([
    ['users', 'list', { a: 1 }],
    ['users', 'detail', 'x'],
  ]);
});

it('lets go of a write and all that it knows as soon as it is over', async () => {
  const client = makeQueryClient();
  const left = () => client.getMutationCache().getAll();
  await runWrite(client, 'users', () => Promise.resolve('done'));
  await runWrite(client, 'users', () => Promise.reject(new AppError('refused'))).catch(() => undefined);
  await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 15_000 });
});
