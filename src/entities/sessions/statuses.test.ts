import { expect, it } from 'vitest';
import { HOLDING, NOT_ENDED } from './statuses';

it('leaves out what is over, so that statuses of later releases count, and of what holds also what waits', () => {
  expect(NOT_ENDED.text).toBe('((!(status == "TERMINATED")) & (!(status == "CANCELLED")))');
  expect(HOLDING.text).toBe(`(${NOT_ENDED.text} & (!(status == "PENDING")))`);
});
