import { expect, it, vi } from 'vitest';
import { fakeFetch, json } from '@tests/fake-fetch';
import { freshClient, kindOf } from '@tests/client-rig';
import { MOST, readTextFile, saveTextFile } from './small-files';

freshClient();

const ticket = () => json({ token: 't', url: 'http://proxy.test/upload' });
const root = () => json({ items: [{ name: 'a.yaml', type: 'FILE' }] });
const LIKE = { text: '', lineEnd: '\n', hasMark: false, isWhole: true } as const;

it('does not wait for ever until a text is saved: then nobody knows', async () => {
  const deadline = new AbortController();
  fakeFetch(({ url }) => {
    if (url.host !== 'proxy.test') return ticket();
    queueMicrotask(() => deadline.abort());
    return 'hang';
  });
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
  expect(await kindOf(saveTextFile('f', 'a.yaml', 'x', LIKE))).toBe('unknown-outcome');
  expect(timeout).toHaveBeenLastCalledWith(30_000);
});

it.each([
  ['binary', new Uint8Array([1, 0, 2])],
  ['large', new Uint8Array(MOST + 1).fill(97)],
])('says of a file that is %s that it cannot be edited, not that it is gone', async (_, bytes) => {
  fakeFetch(({ url, path }) => {
    if (url.host === 'proxy.test') return new Response(bytes);
    return path.includes('/files?') ? root() : ticket();
  });
  expect(await kindOf(readTextFile('f', 'a.yaml')())).toBe('invalid');
});
