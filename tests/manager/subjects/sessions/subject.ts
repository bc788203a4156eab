import type { Subject } from '../subject.ts';
import { histories } from './history.ts';
import { legacy } from './legacy.ts';
import { nodes } from './nodes.ts';
import { sessionReport } from './report.ts';
import { routes } from './rest.ts';
import { addSessions } from './seed.ts';
import { v2 } from './v2.ts';
import { writes } from './writes.ts';

/** What runs, waits and has ended. */
export const sessions: Subject = {
  tables: ['sessions'],
  seed: addSessions,
  legacy: { ...legacy, ...nodes, ...writes },
  v2: { ...v2, ...histories },
  rest: routes,
  report: sessionReport,
};
