// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

const load = () => import('./chunk-error');

describe('isChunkError', () => {
  it.each([
    'Failed to fetch dynamically imported module: http://c/assets/x.js',
    'error loading dynamically imported module',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/x.css',
    "Expected a JavaScript module script but the server responded with a MIME type of 'text/html'",
  ])('knows %s', async (text) => {
    expect((await load()).isChunkError(new TypeError(text))).toBe(true);
  });

  it('takes nothing else for one', async () => {
    const { isChunkError } = await load();
    expect(isChunkError(new Error('x is undefined'))).toBe(false);
    expect(isChunkError('Importing a module script failed.')).toBe(false);
  });
});

describe('reloadOnce', () => {
  it('reloads once and not again in the page that comes of it', async () => {
    const reload = vi.fn<() => void>();
    expect((await load()).reloadOnce(reload)).toBe(true);
    vi.resetModules();
    expect((await load()).reloadOnce(reload)).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('asks only once for several missing parts of one page', async () => {
    const { reloadOnce } = await load();
    const reload = vi.fn<() => void>();
    expect([reloadOnce(reload), reloadOnce(reload)]).toEqual([true, true]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('does not reload where that cannot be remembered', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const reload = vi.fn<() => void>();
    expect((await load()).reloadOnce(reload)).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});
