/**
 * The embedded manager is held to the real thing: each scenario runs on a running cluster and on the embedded manager, and
 * every answer has to agree in status, type, shape, refusal and order. Ids, times and statements are left out.
 */
import { expect, test } from 'vitest';
import { agree, bothSites, type Site } from './sites.ts';
import { agents } from './scenarios/agents.ts';
import { auditLog } from './scenarios/audit-log.ts';
import { configuration } from './scenarios/configuration.ts';
import { domains } from './scenarios/domains.ts';
import { fairShare } from './scenarios/fair-share.ts';
import { folders } from './scenarios/folders.ts';
import { images } from './scenarios/images.ts';
import { idleCheckers } from './scenarios/idle-checkers.ts';
import { keypairs } from './scenarios/keypairs.ts';
import { loginSessions } from './scenarios/login-sessions.ts';
import { lists } from './scenarios/lists.ts';
import { minilang } from './scenarios/minilang.ts';
import { models } from './scenarios/models.ts';
import { policies } from './scenarios/policies.ts';
import { presets } from './scenarios/presets.ts';
import { projects } from './scenarios/projects.ts';
import { roles } from './scenarios/roles.ts';
import { queue } from './scenarios/queue.ts';
import { registries } from './scenarios/registries.ts';
import { resourceGroups } from './scenarios/resource-groups.ts';
import { signedCalls } from './scenarios/signed-calls.ts';
import { retention } from './scenarios/retention.ts';
import { sessions } from './scenarios/sessions.ts';
import { signIn } from './scenarios/sign-in.ts';
import { storages } from './scenarios/storages.ts';
import { transport } from './scenarios/transport.ts';
import { typedFilters } from './scenarios/typed-filters.ts';
import { usage } from './scenarios/usage.ts';
import { users } from './scenarios/users.ts';

const SCENARIOS: Record<string, (site: Site) => Promise<void>> = {
  ...signIn,
  ...transport,
  ...signedCalls,
  ...lists,
  ...minilang,
  ...typedFilters,
  ...users,
  ...keypairs,
  ...policies,
  ...projects,
  ...domains,
  ...resourceGroups,
  ...fairShare,
  ...presets,
  ...registries,
  ...agents,
  ...sessions,
  ...queue,
  ...roles,
  ...storages,
  ...folders,
  ...images,
  ...models,
  ...usage,
  ...auditLog,
  ...configuration,
  ...retention,
  ...idleCheckers,
  ...loginSessions,
};

test.each(Object.entries(SCENARIOS))('%s', async (_name, run) => {
  const [cluster, embedded] = bothSites();
  await run(cluster);
  await run(embedded);
  expect(embedded.steps.map((step) => step.label)).toEqual(cluster.steps.map((step) => step.label));
  expect(cluster.steps.length).toBeGreaterThan(0);
  cluster.steps.forEach((step, index) => {
    const [real, copy] = agree(step, embedded.steps[index]);
    expect.soft(copy, step.label).toEqual(real);
  });
});
