/** The console computes the factors that the scheduler has stored, of everybody in every group with usage. */
import { describe, expect, test } from 'vitest';
import { readAllUsage, readFactors } from '@/features/fair-share/factors/factors-api';
import { FACTOR_ERROR } from '@/lib/fair-share';
import { explainStored, ranksOf } from '@/lib/fair-share-group';
import { sql } from './client.ts';
import { behindProxy } from './spoilt.ts';

behindProxy();

/** Groups whose factors were computed, not only set up with a weight. */
const groups = (
  await sql('select distinct resource_group from user_fair_shares where scheduling_rank is not null order by 1')
).flat();

async function differing(name: string): Promise<object[]> {
  const group = await readFactors(name)();
  const usage = await readAllUsage(name, group.rules.lookbackDays + 60)();
  const compared = group.members.flatMap((member) => {
    const explained = explainStored(group, member, usage);
    return explained ? [{ key: member.key, here: explained.factor, there: member.snapshot.factor }] : [];
  });
  expect(compared.filter(({ key }) => key.startsWith('user:')).length).toBeGreaterThan(0);
  return compared.filter(({ here, there }) => Math.abs(here - there) > FACTOR_ERROR);
}

// Without history there is nothing to compare, and the report says that it was left out.
describe.skipIf(groups.length === 0)('the scheduler', () => {
  test.each(groups.length === 0 ? ['nothing'] : groups)(
    'factors of %s are the scheduler’s to 1e-6',
    { timeout: 120_000 },
    async (name) => {
      // While the manager calculates, usage is there before the factors are.
      await expect.poll(() => differing(name), { timeout: 90_000, interval: 5000 }).toEqual([]);
      const group = await readFactors(name)();
      const stored = await sql(
        'select user_uuid, project_id from user_fair_shares where resource_group = :group and scheduling_rank is not null order by scheduling_rank',
        { group: name },
      );
      // The scheduler numbers those that it keeps apart by digits which it does not store: equal ones share a place here.
      const ranks = ranksOf(group.members, ({ snapshot }) => snapshot.factor);
      const places = stored.map(([user, project]) => ranks.get(`user:${user}:${project}`) ?? Number.NaN);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );
});
