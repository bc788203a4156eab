import { afterEach, beforeEach, expect, vi } from 'vitest';
import { blockCalls, setAuthLook, type Verdict } from '@/api/auth';
import { resetGateway } from '@/api/client';
import type { TypedDocument } from '@/api/documents';
import { setEndpoint } from '@/api/endpoint';
import { isAppError, type AppError } from '@/api/errors';
import { resetHealth } from '@/api/health';

type Doc = TypedDocument<Record<string, unknown>, Record<string, unknown>>;
export const users: Doc = { name: 'Users', kind: 'query', generation: 'legacy', text: 'query Users { users }' };
export const v2: Doc = { ...users, generation: 'v2' };
export const edit: Doc = {
  name: 'Edit',
  kind: 'mutation',
  generation: 'legacy',
  text: 'mutation Edit($a: Int) { edit(a: $a) { ok msg } }',
};

export const failure = (call: Promise<unknown>): Promise<AppError> =>
  call.then(
    () => expect.fail('it succeeded'),
    (e: unknown) => {
      expect(isAppError(e)).toBe(true);
      return e as AppError;
    },
  );
export const kindOf = async (call: Promise<unknown>) => (await failure(call)).kind;

/**
 * A client in session mode for each test of a file, without memory of the one before. `look` stands for the look at the
 * session after a doubt; it finds it gone, unless a test puts another one in its place.
 */
export function freshClient(): { look: () => Promise<Verdict> } {
  const rig = { look: () => Promise.resolve<Verdict>('gone') };
  let putBack: (() => void) | undefined;
  beforeEach(() => {
    setEndpoint({ mode: 'session', base: 'http://console.test/' });
    rig.look = vi.fn(() => Promise.resolve<Verdict>('gone'));
    putBack = setAuthLook(() => rig.look());
    // No jitter: retries follow at once.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    putBack?.();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    blockCalls(undefined);
    resetGateway();
    resetHealth();
  });
  return rig;
}
