/**
 * An import that is stopped in the middle, with answers lost on the way, and taken up again: its result file says of every
 * row what the database has. IMPORT_ROWS=5000 makes it as long as that.
 */
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { applyRows, resultParts, type Keypairs } from '@/features/users/import/apply';
import { mapHeads } from '@/features/users/import/columns';
import { readKnown, readNames, readReferences } from '@/features/users/import/lookup';
import { randomPassword } from '@/features/users/import/password';
import { firstSettings, planRows, type Alike, type PlannedRow } from '@/features/users/import/plan';
import { decode, detectEncoding, readTable } from '@/features/users/import/read-file';
import { retryFailed } from '@/kit/bulk';
import { cancelTask, findTask, type Task } from '@/kit/tasks';
import { unguard } from '@/lib/csv';
import { hasDatabase, PREFIX, sql } from './client.ts';
import { behindProxy, canSignIn, proxy, release } from './spoilt.ts';
import * as things from './things.ts';

const ROWS = Number(process.env.IMPORT_ROWS ?? 16);
behindProxy();
const email = (row: number): string => `${PREFIX}-i${row}@example.com`;
const NOBODY: Alike = { emails: new Map(), names: new Map() };
const { signal } = new AbortController();

async function planned(): Promise<{ rows: PlannedRow[]; references: Awaited<ReturnType<typeof readReferences>> }> {
  const lines = Array.from({ length: ROWS }, (_, row) => `${email(row)};${PREFIX}-i${row};"Row; ${row}"`);
  const bytes = new TextEncoder().encode(['E-mail;Username;Full name', ...lines].join('\r\n'));
  const table = readTable(decode(bytes, detectEncoding(bytes, 'en')), '');
  const references = await readReferences('nobody', signal);
  const people = lines.map((_, row) => ({ email: email(row), username: `${PREFIX}-i${row}` }));
  // All names of the site take longer than a short import.
  const alike = ROWS < 100 ? NOBODY : await readNames(signal);
  const known = { ...(await readKnown(people, signal, () => undefined)), alike };
  const first = firstSettings('default');
  const settings = { ...first, defaults: { ...first.defaults, passwordChange: false } };
  const spec = { settings, references, known, randomPassword };
  return { rows: await planRows(table, mapHeads(table.heads), spec, signal), references };
}

/** The result file as somebody reads it: a record for each row. */
function fileOf(rows: readonly PlannedRow[], { results = [] }: Task, keypairs: Keypairs): Record<string, string>[] {
  const heads = ['line', 'email', 'username', 'kind', 'outcome', 'reason', 'password', 'access', 'secret'];
  const words = { heads, outcome: String, kind: String, reason: () => undefined };
  const { data } = parse<Record<string, string>>(resultParts(rows, results, keypairs, words).join(''), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguard(cell)])));
}

/** What the database has of the rows, in the file's terms. */
async function stored(): Promise<Map<string, string[]>> {
  const found = await sql(
    `select u.email, u.username, u.full_name, k.access_key, k.secret_key from users u left join keypairs k on k."user" = u.uuid
     where u.email like :like`,
    { like: `${PREFIX}-i%` },
  );
  expect(new Set(found.map(([one]) => one)).size, 'one keypair for each user').toBe(found.length);
  return new Map(found.map(([one = '', ...rest]) => [one, rest]));
}

async function expectTrue(file: Record<string, string>[]): Promise<Record<string, number>> {
  const there = await stored();
  const counts: Record<string, number> = {};
  for (const [row, { email: of = '', username, outcome = '', password, access, secret }] of file.entries()) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    const said = outcome === 'ok' ? [username, `Row; ${row}`, access, secret] : undefined;
    expect(there.get(of), `${of} is ${outcome}`).toEqual(said);
    expect(Boolean(password)).toBe(outcome === 'ok');
  }
  expect(there.size).toBe(counts.ok);
  return counts;
}

async function stoppedHalfway(job: Parameters<typeof applyRows>[0]): Promise<{ id: string; stopped: Task }> {
  const run = applyRows(job);
  const { id } = run;
  let { ended } = run;
  // It stops by itself where the line seems to be broken; then it is gone on with.
  for (let task = findTask(id); (task?.done ?? 0) < ROWS / 2; task = findTask(id)) {
    if (task?.state !== 'running') ({ ended } = retryFailed(id) ?? { ended });
    await new Promise((go) => setTimeout(go, 20));
  }
  cancelTask(id);
  return { id, stopped: await ended };
}

test.skipIf(!hasDatabase)(
  `${ROWS} rows`,
  async () => {
    const { rows, references } = await planned();
    expect(rows.filter(({ kind, problems }) => kind !== 'create' || problems.length > 0)).toEqual([]);
    things.later(() => things.dropUsers(`${PREFIX}-i%`));
    const lost = (['dropped after', 'reset in the body', 'dropped before', 'late', 'hanging'] as const).map(
      (fault, at) => proxy().spoil(fault, `"${email(Math.floor(((at + 1) * ROWS) / 6))}"`),
    );
    const keypairs: Keypairs = new Map();
    const began = performance.now();
    const job = { title: 'import', rows, references, release, keypairs, after: () => Promise.resolve() };
    const { id, stopped } = await stoppedHalfway(job);
    expect(stopped.state).toBe('cancelled');
    const half = await expectTrue(fileOf(rows, stopped, keypairs));
    expect(half.ok).toBeLessThan(ROWS);
    expect(half.skipped).toBeGreaterThan(0);
    let task = stopped;
    // What was not done for a lost answer is done by pressing again.
    for (let tries = 0; task.state !== 'done' && tries < 9; tries += 1) task = (await retryFailed(id)?.ended) ?? task;
    const file = fileOf(rows, task, keypairs);
    expect(await expectTrue(file)).toEqual({ ok: ROWS });
    expect(lost.filter(({ met }) => !met)).toEqual([]);
    for (const row of [0, Math.floor(ROWS / 2), ROWS - 1])
      expect(await canSignIn(file[row]?.email ?? '', file[row]?.password ?? '')).toBe(true);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.info(`${ROWS} rows, stopped at ${half.ok}, in ${seconds} s`); // oxlint-disable-line no-console
  },
  7_200_000,
);
