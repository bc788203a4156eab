import type { Resolvers } from '../resolvers.ts';
import { agentResolvers } from './agents.ts';
import { domainResolvers, domainWrites } from './domains.ts';
import { endpointResolvers } from './endpoints.ts';
import { keypairResolvers, keypairWrites } from './keypairs.ts';
import { policyResolvers, policyWrites } from './policies.ts';
import { presetResolvers, presetWrites } from './presets.ts';
import { projectResolvers, projectWrites } from './projects.ts';
import { resourceGroupResolvers, resourceGroupWrites } from './resource-groups.ts';
import { storageResolvers } from './storage.ts';
import { useResolvers } from './use.ts';
import { userResolvers } from './users.ts';
import { userWrites } from './user-writes.ts';

/** Every root field of the legacy schema that the embedded manager serves. A new subject adds its map here. */
export const resolvers: Resolvers = {
  ...userResolvers,
  ...userWrites,
  ...keypairResolvers,
  ...keypairWrites,
  ...policyResolvers,
  ...policyWrites,
  ...projectResolvers,
  ...projectWrites,
  ...domainResolvers,
  ...domainWrites,
  ...resourceGroupResolvers,
  ...resourceGroupWrites,
  ...presetResolvers,
  ...presetWrites,
  ...storageResolvers,
  ...agentResolvers,
  ...useResolvers,
  ...endpointResolvers,
};
