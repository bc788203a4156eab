import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError, type ErrorKind } from '@/api/errors';
import { lookedUp, openLooks, outcomeOf, settle, type Outcome } from './lost-answer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What each try is answered with: nothing for a success, else the kind of its failure. */
const answers = (...kinds: (ErrorKind | undefined)[]) =>
  vi.fn(() => {
    const kind = kinds.shift();
    return kind ? Promise.reject(new AppError(kind)) : Promise.resolve();
  });
const looks = (...outcomes: Outcome[]) =>
  vi.fn(() => {
    const outcome = outcomes.shift();
    return outcome ? Promise.resolve(outcome) : Promise.reject(new AppError('network'));
  });
async function end(work: Promise<void>): Promise<string> {
  const ended = work.then(
    () => 'done',
    (failure: unknown) => (failure as AppError).kind,
  );
  await vi.runAllTimersAsync();
  return ended;
}

describe('a write that is looked up', () => {
  it('is not looked up when it was answered', async () => {
    const look = looks();
    expect(await end(lookedUp(answers(undefined), look)())).toBe('done');
    expect(await end(lookedUp(answers('refused'), look)())).toBe('refused');
    expect(await end(lookedUp(answers('not-found'), look)())).toBe('not-found');
    expect(look).not.toHaveBeenCalled();
  });

  it('is done when the server has it, although the answer was lost', async () => {
    expect(await end(lookedUp(answers('unknown-outcome'), looks('applied'))())).toBe('done');
  });

  it('may come late: what is not there is looked for once more', async () => {
    expect(await end(lookedUp(answers('unknown-outcome'), looks('not-applied', 'applied'))())).toBe('done');
    expect(await end(lookedUp(answers('unknown-outcome'), looks('not-applied', 'not-applied'))())).toBe('not-done');
    expect(await end(lookedUp(answers('unknown-outcome'), looks('partly', 'partly'))())).toBe('partly-done');
    expect(await end(lookedUp(answers('unknown-outcome'), looks('not-applied'))())).toBe('unknown-outcome');
  });

  it('looks before it sends again, while it is not known', async () => {
    const send = answers('unknown-outcome');
    const write = lookedUp(send, looks('unknown', 'unknown', 'applied'));
    expect(await end(write())).toBe('unknown-outcome');
    expect(await end(write())).toBe('unknown-outcome');
    expect(await end(write())).toBe('done');
    expect(send).toHaveBeenCalledOnce();
  });

  it('takes a refusal of the second try for what it may be: the success of the first', async () => {
    const send = answers('unknown-outcome', 'not-found');
    const write = lookedUp(send, looks('not-applied', 'not-applied', 'applied'));
    expect(await end(write())).toBe('not-done');
    expect(await end(write())).toBe('done');
    const taken = lookedUp(
      answers('unknown-outcome', 'conflict'),
      looks('not-applied', 'not-applied', 'not-applied', 'not-applied'),
    );
    await end(taken());
    expect(await end(taken())).toBe('conflict');
  });
});

it('several items are looked for twice only where they are missing', async () => {
  const read = vi.fn((items: readonly string[]) =>
    Promise.resolve(items.map((one): Outcome => (one === 'here' ? 'applied' : 'not-applied'))),
  );
  const found = settle(['here', 'gone', 'here'], read);
  await vi.runAllTimersAsync();
  expect(await found).toEqual(['applied', 'not-applied', 'applied']);
  expect(read.mock.calls.map(([items]) => items)).toEqual([['here', 'gone', 'here'], ['gone']]);
});

it('parts make a whole', () => {
  expect([outcomeOf(true, true), outcomeOf(true, false), outcomeOf(false, false), outcomeOf(false)]).toEqual([
    'applied',
    'partly',
    'not-applied',
    'not-applied',
  ]);
});

describe('writes that are offered again and again', () => {
  it('are looked up before they are sent again, each for itself, while it is not known', async () => {
    const looks = openLooks();
    const send = answers('unknown-outcome');
    const other = answers(undefined);
    const readBack = vi.fn(() => Promise.resolve<Outcome>('unknown'));
    expect(await end(looks('a', send, readBack))).toBe('unknown-outcome');
    expect(await end(looks('b', other, readBack))).toBe('done');
    readBack.mockResolvedValue('applied');
    expect(await end(looks('a', send, readBack))).toBe('done');
    expect(send).toHaveBeenCalledOnce();
  });

  it('are sent anew once they are done', async () => {
    const looks = openLooks();
    const send = answers(undefined, undefined);
    const readBack = () => Promise.resolve<Outcome>('applied');
    expect(await end(looks('a', send, readBack))).toBe('done');
    expect(await end(looks('a', send, readBack))).toBe('done');
    expect(send).toHaveBeenCalledTimes(2);
  });
});
