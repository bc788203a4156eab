import type { Subject } from '../subject.ts';
import { addShares } from './rows.ts';
import { fairShareUsage } from './usage.ts';
import { fairShareV2 } from './v2.ts';
import { fairShareWrites } from './writes.ts';

/** Domains, projects and users of each resource group as the fair-share scheduler ranks them. */
export const fairShare: Subject = {
  tables: ['fairShares', 'fairShareSpecs'],
  seed: addShares,
  v2: { ...fairShareV2, ...fairShareUsage, ...fairShareWrites },
};
