import type { Subject } from '../subject.ts';
import { keypairResolvers, keypairWrites } from './legacy.ts';
import { keypairReport } from './report.ts';
import { keypairV2 } from './v2.ts';

/** Its rows come with the users. */
export const keypairs: Subject = {
  tables: ['keypairs'],
  legacy: { ...keypairResolvers, ...keypairWrites },
  v2: keypairV2,
  report: keypairReport,
};
