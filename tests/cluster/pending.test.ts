/** Sessions that really wait: what the page says keeps each of them is what the database holds, and they are cancelled together. */
import { expect, test } from 'vitest';
import { change, PREFIX, signed, sql } from './client.ts';
import { person } from './facts.ts';
import { afterwards, dialog, journeys, NEWER, press, rowOf, visit } from './rig.ts';
import { sessionRequest } from './session-request.ts';

journeys();

const LIST = 'Pending sessions';
const TOO_MANY = 900;

/** Where a queue that stands still keeps nobody from starting: the one of other tests' sessions is spared where it can be. */
const [[GROUP = 'default'] = []] = await sql(
  "select scaling_group from agents where status = 'ALIVE' order by scaling_group = 'rg-cpu' desc, scaling_group limit 1",
);

async function ask(name: string, more: object = {}, cpu = 1): Promise<string> {
  const body = { ...sessionRequest({ name, cpu, resourceGroup: GROUP }), ...more };
  const answer = await signed('/session', undefined, body);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { sessionId: id } = (await answer.json()) as { sessionId: string };
  const owner = 'owner_access_key' in more ? `&owner_access_key=${String(more.owner_access_key)}` : '';
  afterwards(() => signed(`/session/${id}?forced=true${owner}`, undefined, undefined, 'DELETE'));
  return id;
}

const one = async (statement: string, values: Record<string, string>): Promise<string | undefined> =>
  (await sql(statement, values))[0]?.[0];
const statusOf = (id: string) => one('select status from sessions where id = :id', { id });
const saidOf = (id: string) =>
  one(
    "select message from session_scheduling_history where session_id = :id and phase = 'schedule-sessions' order by updated_at desc limit 1",
    { id },
  );

/** The keypair of a user that may use two cores, and its policy's name. */
async function ofTwoCores(): Promise<{ key: string; policy: string }> {
  const policy = `${PREFIX}-two`;
  const props = {
    default_for_unspecified: 'UNLIMITED',
    total_resource_slots: '{"cpu": "2"}',
    max_concurrent_sessions: 5,
    max_concurrent_sftp_sessions: 1,
    max_containers_per_session: 1,
    idle_timeout: 0,
    max_session_lifetime: 0,
    allowed_vfolder_hosts: '{}',
  };
  afterwards(() =>
    change('mutation($name: String!) { delete_keypair_resource_policy(name: $name) { ok msg } }', { name: policy }),
  );
  await change(
    'mutation($name: String!, $props: CreateKeyPairResourcePolicyInput!) { create_keypair_resource_policy(name: $name, props: $props) { ok msg } }',
    { name: policy, props },
  );
  const [[project = ''] = []] = await sql("select id from groups where name = 'default' and domain_name = 'default'");
  const { keys } = await person({ group_ids: [project] });
  await change(
    'mutation($key: String!, $policy: String!) { modify_keypair(access_key: $key, props: { resource_policy: $policy }) { ok msg } }',
    { key: keys.access, policy },
  );
  return { key: keys.access, policy };
}

test('each says what keeps it as the database has it, and those chosen are cancelled', async () => {
  const { key, policy } = await ofTwoCores();
  const own = { owner_access_key: key };
  const names = { runs: `${PREFIX}-runs`, over: `${PREFIX}-over`, depends: `${PREFIX}-depends`, big: `${PREFIX}-big` };

  const runs = await ask(names.runs, { ...own, priority: 90 });
  await expect.poll(() => statusOf(runs), { timeout: 90_000, interval: 1000 }).toBe('RUNNING');
  const over = await ask(names.over, { ...own, priority: 80 }, 2);
  const depends = await ask(names.depends, { priority: 70, dependencies: [runs], ...own });
  const big = await ask(names.big, { priority: 60 }, TOO_MANY);
  for (const id of [over, depends, big])
    await expect.poll(() => saidOf(id), { timeout: 40_000, interval: 1000 }).toBeTruthy();

  const page = await visit(`/sessions/pending?q=${PREFIX}`);
  const says = (name: string, text: string | RegExp) => rowOf(page, LIST, name).getByText(text).first().waitFor();
  const most = await one("select total_resource_slots->>'cpu' from keypair_resource_policies where name = :policy", {
    policy,
  });
  // Each of them has one core.
  const used = await one("select count(*) from sessions where access_key = :key and status = 'RUNNING'", { key });
  // Before 26.9 the scheduler tells the limit alone; from then on that of somebody's own keypair counts as the user's.
  const limit = NEWER ? `CPU ${used} Core in use + 2 Core > ${most} Core` : `CPU ${most} Core`;
  await says(names.over, `Limit of the ${NEWER ? 'user' : 'keypair'}: ${limit}`);
  const [, before = ''] =
    (
      await sql(
        'select depends_on, s.name from session_dependencies d join sessions s on s.id = d.depends_on where d.session_id = :id',
        { id: depends },
      )
    )[0] ?? [];
  await says(names.depends, `Waits for ${before} to succeed`);
  // The agent that comes nearest has the most left.
  const free = await one(
    "select max(capacity - used - reserved)::int from agent_resources r join agents a on a.id = r.agent_id where slot_name = 'cpu' and status = 'ALIVE' and schedulable and scaling_group = :group",
    { group: GROUP },
  );
  await says(names.big, new RegExp(`^No room: CPU ${TOO_MANY - Number(free)} Core short`));

  for (const name of [names.over, names.big]) await rowOf(page, LIST, name).getByRole('checkbox').check();
  await press(page, 'Cancel session');
  const question = dialog(page, 'Cancel 2 sessions');
  await question.getByText(names.big).waitFor();
  await press(question, 'Cancel 2 sessions');
  await page.getByText('Cancelled 2 sessions').waitFor();
  for (const id of [over, big]) expect(await statusOf(id)).toBe('CANCELLED');
  expect(await statusOf(depends)).toBe('PENDING');
}, 240_000);
