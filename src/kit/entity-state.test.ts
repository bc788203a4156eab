import { describe, expect, it } from 'vitest';
import { AppError, type ErrorKind } from '@/api/errors';
import { entityState } from './entity-state';
import { partOf } from './Loaded';

const row = { name: 'gpu-1' };
const old = { name: 'gpu-1 of the list' };
const failed = (kind: ErrorKind) => ({ data: undefined, error: new AppError(kind) });
const asking = { data: undefined, error: null };

describe('how a thing stands', () => {
  it.each([
    ['its own read answered', { data: row, error: null }, old, { standing: 'here', row }],
    ['the row of the list stands in', asking, old, { standing: 'here', row: old }],
    ['nothing is known yet', asking, undefined, { standing: 'waiting', row: undefined }],
    ['the read failed', failed('timeout'), undefined, { standing: 'failed', row: undefined }],
    ['the read failed, the list has it', failed('timeout'), old, { standing: 'here', row: old }],
    ['refused, the list has it', failed('not-allowed'), old, { standing: 'here', row: old }],
    ['a later read failed', { data: row, error: new AppError('timeout') }, undefined, { standing: 'here', row }],
    ['gone while the list still has it', { data: null, error: null }, old, { standing: 'gone', row: undefined }],
    ['gone, said by an error', failed('not-found'), old, { standing: 'gone', row: undefined }],
  ] as const)('%s', (_, detail, known, state) => {
    expect(entityState<typeof row>(detail, known, true)).toEqual(state);
  });

  it('is not known to whoever does not see everything', () => {
    const hidden = { standing: 'hidden', row: undefined };
    expect(entityState({ data: null, error: null }, undefined, false)).toEqual(hidden);
    expect(entityState(failed('not-found'), old, false)).toEqual(hidden);
    expect(entityState(failed('not-allowed'), undefined, false)).toEqual(hidden);
  });
});

describe('a part of a read', () => {
  const refetch = () => undefined;
  const problem = new AppError('graphql');
  const pick = (data: { keys: { total: number } | null }) => data.keys;

  it('waits and fails with the whole', () => {
    expect(partOf({ ...asking, refetch }, pick)).toMatchObject(asking);
    expect(partOf({ data: undefined, error: problem, refetch }, pick)).toMatchObject({
      data: undefined,
      error: problem,
    });
  });

  it('is a failure when it did not come, and nothing else', () => {
    const data = { data: { keys: null }, problems: [problem] };
    expect(partOf({ data, error: null, refetch }, pick)).toMatchObject({ data: undefined, error: problem });
    const silent = { data: { keys: null }, problems: [] };
    expect(partOf({ data: silent, error: null, refetch }, pick).error?.message).toBe('broken-answer');
    const whole = { data: { keys: { total: 0 } }, problems: [problem] };
    expect(partOf({ data: whole, error: null, refetch }, pick)).toMatchObject({ data: { total: 0 }, error: null });
  });
});
