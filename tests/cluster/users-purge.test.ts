/** Purging users who still have something running, as a real manager does it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { change, hasDatabase, PREFIX, sql } from './client.ts';
import { keypairFacts, userFact } from './facts.ts';
import { endSession, folders, HOST, startSession, worker } from './holder-facts.ts';
import { afterwards, dialog, journeys, press, rows, search, visit } from './rig.ts';
import { rowAct } from '../chromium.ts';

journeys();

const deactivate = (email: string): Promise<void> =>
  change('mutation($email: String!) { modify_user(email: $email, props: { status: "inactive" }) { ok msg } }', {
    email,
  });

const one = async (statement: string, values: Record<string, string>): Promise<string> =>
  (await sql(statement, values))[0]?.[0] ?? 'none';
const stateOf = (id: string): Promise<string> => one('select status from sessions where id = :id', { id });
const folderState = (id: string): Promise<string> => one('select status from vfolders where id = :id', { id });

/** From the list of inactive users to the question, with everything in words. */
async function ask(page: Page, email: string) {
  await search(page, email);
  await expect.poll(() => rows(page, 'Users').count()).toBe(1);
  await rowAct(page, email, 'Delete permanently');
  const purge = dialog(page, `Delete ${email} permanently?`);
  await purge.getByText('1 live session is terminated at once.').waitFor();
  await purge.getByText('1 folder is deleted with its contents').waitFor();
  await purge.getByText('1 keypair is deleted.').waitFor();
  await purge.getByRole('textbox').fill(email);
  return purge;
}

/**
 * The manager takes a user's sessions along. It refuses only where a folder of the user is among the mounts of a running
 * session, and looks for it in the form of earlier releases (name, host, id), in which new sessions are no longer recorded.
 * So the session really runs, and the journey puts that record into the database, and back afterwards.
 */
test.runIf(hasDatabase)(
  'a refused purge loses nothing and goes through when the session has ended; one that is not refused ends it',
  async () => {
    const kept = await worker();
    const taken = await worker();
    const sessions: string[] = [];
    for (const [at, owner] of [kept, taken].entries()) {
      await folders(owner, 1);
      sessions.push(await startSession(owner, `${PREFIX}-live${at}`, `${PREFIX}-1`));
    }
    const [held, other] = sessions as [string, string];
    const folder = await one('select id from vfolders where "user" = :uuid', { uuid: kept.uuid });
    for (const session of sessions) await expect.poll(() => stateOf(session), { timeout: 60_000 }).toBe('RUNNING');
    for (const { email } of [kept, taken]) await deactivate(email);
    const values = { id: held, name: `${PREFIX}-1`, host: HOST, folder };
    afterwards(() => sql('update kernels set mounts = array[:name] where session_id = :id', values));
    await sql('update kernels set mounts = array[array[:name, :host, :folder]] where session_id = :id', values);

    const page = await visit('/users?tab=inactive');
    const purge = await ask(page, kept.email);
    await press(purge, 'Delete permanently');
    const refusal = purge.getByRole('alert').filter({ hasText: 'The folder is mounted in a session' });
    await refusal.getByText('End the sessions that use it first.').waitFor();
    expect(await userFact(kept.email)).toMatchObject({ status: 'inactive' });
    expect((await keypairFacts(kept.email)).map((key) => key.access_key)).toEqual([kept.keys.access]);
    expect([await stateOf(held), await folderState(folder)]).toEqual(['RUNNING', 'ready']);

    await endSession(held);
    await expect.poll(() => stateOf(held), { timeout: 60_000 }).toBe('TERMINATED');
    await press(purge, 'Try again');
    await purge.waitFor({ state: 'hidden' });
    await page.getByText('Nothing matches').waitFor();
    expect(await userFact(kept.email)).toBeNull();
    expect(await keypairFacts(kept.email)).toEqual([]);
    expect(await folderState(folder)).not.toBe('ready');

    const second = await ask(page, taken.email);
    expect(await stateOf(other)).toBe('RUNNING');
    await press(second, 'Delete permanently');
    await second.waitFor({ state: 'hidden' });
    expect(await userFact(taken.email)).toBeNull();
    await expect.poll(() => stateOf(other), { timeout: 60_000 }).toBe('TERMINATED');
  },
);
