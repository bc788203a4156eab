import { SUBJECTS } from '../subjects/all.ts';
import type { ReleaseName } from '../types.ts';
import { Db } from './db.ts';

/** A site of `users` generated accounts beside the fixtures; the same number always gives the same rows. */
export function seed(users: number, release: ReleaseName, finished = 0): Db {
  const db = new Db(SUBJECTS.flatMap((subject) => subject.tables ?? []));
  const size = { release, users, big: users >= 1000, finished };
  for (const subject of SUBJECTS) subject.fixtures?.(db, size);
  for (const subject of SUBJECTS) subject.seed?.(db, size);
  return db;
}
