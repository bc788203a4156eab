import { expect, it } from 'vitest';
import { newsOf } from './task-events';

const updated = (current_progress: unknown, total_progress: unknown) =>
  newsOf({ event: 'bgtask_updated', data: { message: 'Updated x', current_progress, total_progress } });
const ended = (event: string, message: string | null, more: object = {}) =>
  newsOf({ event, data: { message, ...more } });

it('progress counts no further than all, and all may be unknown', () => {
  expect(updated(3, 23)).toEqual({ message: 'Updated x', done: 3, total: 23 });
  expect(updated(33, 23)).toMatchObject({ done: 33, total: 33 });
  expect(updated(0, 0)).toMatchObject({ done: 0, total: 0 });
  expect(updated('2.0', null)).toMatchObject({ done: 2, total: 0 });
});

it.each([
  ['ids of what was made', "['f14710b6-6e8e-4412-9c86-321a20a08b15']", '', 'done'],
  ['nothing at all', 'None', '', 'done'],
  ['a sentence', 'Task completed successfully', 'Task completed successfully', 'done'],
  [
    'failures behind the result',
    "result: ['a', 'b']\nerrors: Failed to scan!\nOnce more",
    'Failed to scan!\nOnce more',
    'partly',
  ],
  ['failures alone', 'errors: Failed', 'Failed', 'partly'],
  ['a record without failures', '{"total_reserved_bytes":1,"errors":[]}', '', 'done'],
  ['a record with failures', '{"total_reserved_bytes":1,"errors":["in use"]}', 'in use', 'partly'],
  ['a record that is cut', '{"errors":["in u', '', 'done'],
])('a task that is called done with %s', (_, message, said, end) => {
  expect(ended('bgtask_done', message)).toMatchObject({ message: said, end });
});

it('the other ends, and events that are none', () => {
  expect(ended('bgtask_done', 'x', { errors: ['one', 'two'] })).toMatchObject({ message: 'one\ntwo', end: 'partly' });
  expect(ended('bgtask_partial_success', null)).toMatchObject({ message: '', end: 'partly' });
  expect(ended('bgtask_failed', 'ValueError(…)')).toMatchObject({ message: 'ValueError(…)', end: 'failed' });
  expect(ended('bgtask_cancelled', 'Task cancelled')).toMatchObject({ end: 'cancelled' });
  expect(ended('server_close', null)).toBeUndefined();
});
