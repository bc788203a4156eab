import type { Subject } from '../subject.ts';
import { legacy } from './legacy.ts';
import { routes } from './rest.ts';
import { addSessions } from './seed.ts';
import { v2 } from './v2.ts';

/** What runs, waits and has ended. */
export const sessions: Subject = { tables: ['sessions'], seed: addSessions, legacy, v2, rest: routes };
