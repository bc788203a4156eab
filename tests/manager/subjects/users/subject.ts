import type { Subject } from '../subject.ts';
import { userResolvers } from './legacy.ts';
import { userReport } from './report.ts';
import { addAccounts, addUsers } from './seed.ts';
import { userV2 } from './v2.ts';
import { userWrites } from './writes.ts';

export const users: Subject = {
  tables: ['users'],
  fixtures: addAccounts,
  seed: addUsers,
  legacy: { ...userResolvers, ...userWrites },
  v2: userV2,
  report: userReport,
};
