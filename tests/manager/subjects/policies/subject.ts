import type { Subject } from '../subject.ts';
import { policyResolvers, policyWrites } from './legacy.ts';
import { addDefaultPolicies, addPolicies } from './seed.ts';
import { policyV2 } from './v2.ts';
import { policyWritesV2 } from './v2-writes.ts';

export const policies: Subject = {
  tables: ['keypairPolicies', 'userPolicies', 'projectPolicies'],
  fixtures: addDefaultPolicies,
  seed: addPolicies,
  legacy: { ...policyResolvers, ...policyWrites },
  v2: { ...policyV2, ...policyWritesV2 },
};
