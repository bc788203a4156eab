// @vitest-environment jsdom
/**
 * "All that match", while another client adds some and takes others away: whoever matched all along is done exactly once,
 * nobody who never matched is, and a change that does not end is said. MOVING_USERS=1800 makes it as many, and writes to
 * each of them by itself.
 */
import '../setup.ts';
import { useEffect } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { workOf } from '@/features/users/bulk-work';
import { userId, type UserRow } from '@/features/users/fields';
import { usersList } from '@/features/users/list';
import { lookAtMembership } from '@/features/users/now';
import { changeMembers } from '@/entities/projects/modify-project';
import { runBulk, type BulkWork } from '@/kit/bulk';
import { useList, type ListView } from '@/kit/use-list';
import { startI18n } from '@/ui/i18n';
import { notices } from '@/ui/notify';
import { change, hasDatabase, sql } from './client.ts';
import { memberFacts } from './holder-facts.ts';
import { show, until } from './pressing.tsx';
import { NEWER } from './rig.ts';
import { behindProxy, proxy, release } from './spoilt.ts';
import * as things from './things.ts';

behindProxy();
const USERS = Number(process.env.MOVING_USERS ?? 1020);
afterEach(things.clearAway, 300_000);
const MOVED = 5;
const SUDO = 'select email from users where sudo_session_enabled';
const KEEP = { sharedFolders: 'hand-over', endpoints: 'hand-over' } as const;
beforeAll(() => startI18n(['kit', 'errors', 'users'], 'en'));

/** One by one, or, which is quick, by adding a hundred at a time to a project; from 26.9 on seeded users join none, and every tenth is
 * written unless MOVING_USERS asks for all. */
const ONE_BY_ONE = NEWER || USERS > 1400;
const DOMAIN = 'dom-03';

/** So many users who follow a policy of their own, and some who may come to it. Their id and e-mail. */
async function people(policy: string): Promise<{ in: string[][]; out: string[][] }> {
  const free =
    "email like 'u______@example.org' and status = 'active' and resource_policy = 'default' and not sudo_session_enabled";
  const some = await sql(
    `select uuid, email from users where ${free} ${ONE_BY_ONE ? '' : 'and domain_name = :domain'} order by uuid limit ${USERS + 50}`,
    { domain: DOMAIN },
  );
  const ids = (of: string[][]): string => of.map(([id]) => `'${id}'`).join(', ');
  const set = { in: some.slice(0, USERS), out: some.slice(USERS) };
  things.later(() =>
    sql(`update users set resource_policy = 'default', sudo_session_enabled = false where uuid in (${ids(some)})`),
  );
  await sql(`update users set resource_policy = :policy where uuid in (${ids(set.in)})`, { policy });
  expect(set.in).toHaveLength(USERS);
  return set;
}
const follow = (email: string, name: string): Promise<void> =>
  change(
    'mutation($email: String!, $name: String!) { modify_user(email: $email, props: { resource_policy: $name }) { ok msg } }',
    { email, name },
  );

/** The page's list, with everybody chosen who follows the policy. */
async function chosen(policy: string): Promise<UserRow[] | null> {
  let now: ListView<UserRow> | undefined;
  function Page() {
    const list = useList(usersList);
    useEffect(() => void (now = list));
    return null;
  }
  show(<Page />);
  (await until(() => now, 'the list')).update({ filters: { policy: { op: 'is', value: policy } } });
  const list = await until(() => (now?.total === USERS && !now.isFetching ? now : undefined), 'its rows');
  list.selection.chooseAllMatching();
  return (await until(() => (now?.selection.allMatching ? now : undefined), 'the choice')).collect();
}

/** Between two pages: some of the first come in, some of them go. */
function moving(policy: string, { in: members, out }: { in: string[][]; out: string[][] }, rounds: number) {
  const gone: string[] = [];
  const came: string[] = [];
  const move = async () => {
    for (let each = 0; each < MOVED; each += 1) {
      const [leaving, coming] = [members[gone.length * 3]?.[1] ?? '', out[came.length]?.[1] ?? ''];
      gone.push(leaving);
      await follow(leaving, 'default');
      // One more goes than comes, so that the count tells as well.
      if (each === 0) continue;
      came.push(coming);
      await follow(coming, policy);
    }
  };
  proxy().watch(async (text, isWrite) => {
    // The second request of each round: what it has read first is not so any more.
    if (!isWrite && /"offset":[1-9]/.test(text) && gone.length < rounds * MOVED) await move();
  });
  return { gone, came };
}

/** Each write by the ids that stand in it. */
function counting(): Map<string, number> {
  const counts = new Map<string, number>();
  proxy().watch((text, isWrite) => {
    if (!isWrite) return;
    for (const id of text.match(/[\w.-]+@[\w.-]+|[\da-f]{8}-[\da-f-]{27}/g) ?? [])
      counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

async function run(users: readonly UserRow[], work: BulkWork<UserRow>): Promise<void> {
  const { state, results } = await runBulk({ title: 'all', items: users, label: userId, ...work }).ended;
  expect(results?.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  expect(state).toBe('done');
}

test.skipIf(!hasDatabase).each([
  ['once', 1],
  ['without end', 9],
])(
  `${USERS} users, and the set changes %s`,
  async (_how, rounds) => {
    const policy = await things.policy('user');
    const set = await people(policy);
    notices.clear();
    const moved = moving(policy, set, rounds);
    const all = (await chosen(policy)) ?? [];
    const emails = new Set(all.map(({ email }) => email ?? ''));
    expect(emails.size, 'each once').toBe(all.length);
    const stayed = set.in.map(([, email = '']) => email).filter((email) => !moved.gone.includes(email));
    expect(
      stayed.filter((email) => !emails.has(email)),
      'whoever matched all along',
    ).toEqual([]);
    const matchedEver = new Set([...stayed, ...moved.gone, ...moved.came]);
    expect(
      [...emails].filter((email) => !matchedEver.has(email)),
      'nobody else',
    ).toEqual([]);
    const says = notices.get().length > 0;
    expect(says, 'a change that does not end is said').toBe(rounds > 1);
    if (rounds === 1) expect(emails).toEqual(new Set([...stayed, ...moved.came]));

    const { id: project } = ONE_BY_ONE ? { id: '' } : await things.project({ domain_name: DOMAIN });
    const users = ONE_BY_ONE && !process.env.MOVING_USERS ? all.filter((_, at) => at % 10 === 0) : all;
    const before = new Set((await sql(SUDO)).flat());
    const began = performance.now();
    const sent = counting();
    const adding: BulkWork<UserRow> = {
      runChunk: (some) => changeMembers(project, some.map(userId), 'add'),
      readBack: lookAtMembership([project], 'add'),
      concurrency: 1,
    };
    await run(users, ONE_BY_ONE ? workOf('sudoOn', false, KEEP, release) : adding);
    const idOf = (user: UserRow): string => (ONE_BY_ONE ? (user.email ?? '') : userId(user));
    expect(
      users.filter((user) => sent.get(idOf(user)) !== 1),
      'written exactly once',
    ).toEqual([]);
    const done = ONE_BY_ONE
      ? (await sql(SUDO)).flat().filter((email) => !before.has(email))
      : await memberFacts(project);
    expect(done.toSorted()).toEqual(users.map(({ email }) => email ?? '').toSorted());
    const ms = Math.round(performance.now() - began);
    console.info(`${USERS} users, ${rounds} rounds of changes: ${users.length} written in ${ms} ms`); // oxlint-disable-line no-console
  },
  3_600_000,
);
