/** Somebody leaves, on the running cluster: what the console did is what the database has. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { hasDatabase, PREFIX, sql } from './client.ts';
import { keypairFacts, userFact } from './facts.ts';
import { folders, memberFacts, projectIdOf, startSession, worker } from './holder-facts.ts';
import { choose, dialog, journeys, NEWER, press, rows, search, visit } from './rig.ts';

journeys();

const one = async (statement: string, values: Record<string, string>): Promise<string> =>
  (await sql(statement, values))[0]?.[0] ?? 'none';

test.runIf(hasDatabase)('off-boarding switches off, ends, hands over and takes out, and says so', async () => {
  const [leaver, heir] = [await worker(), await worker()];
  const id = (await projectIdOf('default', 'default')) ?? '';
  expect(await memberFacts(id)).toContain(leaver.email);
  await folders(leaver, 2);
  const session = await startSession(leaver, `${PREFIX}-leaves`, `${PREFIX}-1`);
  const stateOf = () => one('select status from sessions where id = :id', { id: session });
  await expect.poll(stateOf, { timeout: 60_000 }).toBe('RUNNING');

  const page = await visit('/users');
  await search(page, leaver.email);
  await expect.poll(() => rows(page, 'Users').count()).toBe(1);
  await rowAct(page, leaver.email, 'Off-board');
  const form = dialog(page, 'Off-board');
  await choose(form, 'Folders go to', heir.email);
  await press(form, 'Continue');
  await form.getByRole('row', { name: leaver.email }).waitFor();
  await press(form, 'Off-board');
  await page.getByText(`Off-boarded ${leaver.email}`).waitFor({ timeout: 60_000 });

  expect(await userFact(leaver.email)).toMatchObject({ status: 'inactive' });
  // A main keypair cannot be switched off on later releases.
  expect((await keypairFacts(leaver.email)).map((key) => key.is_active)).toEqual([NEWER ? 't' : 'f']);
  await expect.poll(stateOf, { timeout: 60_000 }).toBe('TERMINATED');
  const owned = await sql('select name from vfolders where "user" = :user order by name', { user: heir.uuid });
  expect(owned.map(([name]) => name)).toEqual([`${PREFIX}-1`, `${PREFIX}-2`]);
  expect(await memberFacts(id)).not.toContain(leaver.email);
});
