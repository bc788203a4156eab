/** Usage as the console adds it up, compared with what the scheduler has written into the database. */
import { expect, test } from 'vitest';
import { graph, hasDatabase, sql } from './client.ts';
import { column, journeys, listFile, press, rows, visit } from './rig.ts';

journeys();

/** Days that are over: of today the scheduler adds something every five minutes. */
const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const [FROM, UNTIL] = [day(26), day(1)];
const RANGE = `day=between:${FROM}..${UNTIL}`;

type Figures = Record<string, number[]>;

/** GPU, core and GiB hours by name, of whoever held something. */
async function written(table: string, name: string): Promise<Figures> {
  const slot = (key: string) => `coalesce(sum((resource_usage->>'${key}')::numeric), 0) / 3600`;
  const found = await sql(
    `select ${name}, ${slot('cuda.device')}, ${slot('cpu')}, ${slot('mem')} / 2^30::numeric from ${table} ` +
      'where period_start between :from and :until group by 1',
    { from: FROM, until: UNTIL },
  );
  return Object.fromEntries(found.map(([key = '', ...figures]) => [key, figures.map(Number)]));
}

function shown(file: string[][]): Figures {
  const [head = [], ...lines] = file;
  const at = ['GPU hours', 'CPU hours', 'RAM GiB hours'].map((label) => head.indexOf(label));
  const figures = lines.map((line): [string, number[]] => [line[0] ?? '', at.map((place) => Number(line[place]))]);
  return Object.fromEntries(figures.filter(([, [, cpu]]) => cpu));
}

function compare(ours: Figures, theirs: Figures): void {
  expect(Object.keys(ours).toSorted()).toEqual(Object.keys(theirs).toSorted());
  for (const [name, figures] of Object.entries(theirs))
    for (const [at, figure] of figures.entries()) expect(ours[name]?.[at], `${name} ${at}`).toBeCloseTo(figure, 3);
}

test.skipIf(!hasDatabase)(
  'what projects and users held is what the database says',
  { timeout: 90_000 },
  async ({ skip }) => {
    const projects = await written('project_usage_buckets b join groups g on g.id = b.project_id', 'g.name');
    skip(Object.keys(projects).length === 0, 'nothing was held on this cluster yet');
    const page = await visit(`/usage?${RANGE}`);
    await rows(page, 'Usage').first().waitFor();
    compare(shown((await listFile(page)).rows), projects);
    // The chart draws the same: its bars are the days.
    const bars = page.getByRole('listbox').getByRole('option');
    expect(await bars.count()).toBe(26);

    await press(page, 'Users');
    await rows(page, 'Usage').getByText('@example.net').first().waitFor();
    const users = await written('user_usage_buckets b join users u on u.uuid = b.user_uuid', 'u.email');
    compare(shown((await listFile(page)).rows), users);

    await page.goto(new URL(`/usage?${RANGE}&tab=group`, page.url()).href);
    await rows(page, 'Usage').first().waitFor();
    compare(shown((await listFile(page)).rows), await written('domain_usage_buckets', 'resource_group'));
  },
);

test('sessions that run are listed with their use, to domain admins those of their domain', async ({ skip }) => {
  const query =
    '{ compute_session_list(limit: 1, offset: 0, status: "RUNNING", domain_name: "default") { total_count } }';
  const { compute_session_list } = await graph<{ compute_session_list: { total_count: number } }>(query);
  skip(compute_session_list.total_count === 0, 'nothing runs on this cluster');
  const page = await visit('/usage?view=idle');
  await rows(page, 'Held without use').first().waitFor();
  const all = await column(page, 'Held without use', 'Session');
  const theirs = await visit('/usage', { as: 'admin' });
  await rows(theirs, 'Held without use').first().waitFor();
  const own = await column(theirs, 'Held without use', 'Session');
  expect(own.filter((name) => !all.includes(name))).toEqual([]);
  expect(await theirs.getByRole('button', { name: 'Held over time' }).count()).toBe(0);
});
