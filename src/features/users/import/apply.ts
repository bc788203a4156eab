import { query } from '@/api/client';
import { KeypairSecretsDocument } from '@/api/gen/user-import.legacy';
import { serverNow } from '@/lib/clock';
import { AppError, present } from '@/api/errors';
import { runBulk, type BulkWork } from '@/kit/bulk';
import type { TaskResult } from '@/kit/tasks';
import { csvRow } from '@/lib/csv';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import { paths } from '@/lib/paths';
import { createUser, modifyUser, type NewKeys } from '../changes';
import { readDomainProjects, type DomainProjects } from '../api';
import { findUsers, readKnown, type KnownUser } from '../find-users';
import { toCreateProps } from '../user-input';
import { IMPORT_FIELDS } from './columns';
import { outcomeOfRow, updateOf, type Way } from './outcome';
import type { PlannedRow } from './plan';

/** The keypairs of new users by line: held in memory alone. */
export type Keypairs = Map<number, NewKeys>;

interface Job {
  title: string;
  rows: readonly PlannedRow[];
  keypairs: Keypairs;
  after: () => Promise<unknown>;
}

/** The keypairs of these users, by access key. */
async function secretsOf(users: readonly KnownUser[]): Promise<Map<string, NewKeys>> {
  const keys = users.map((user) => user.main_access_key ?? '').filter(Boolean);
  const filter = toFilter(cond('access_key', 'in', joinValues(keys)));
  if (keys.length === 0 || filter === undefined) return new Map();
  const { keypair_list } = await query(KeypairSecretsDocument, { filter, limit: keys.length });
  return new Map(
    present(keypair_list).items.flatMap((key) =>
      key?.access_key && key.secret_key
        ? [[key.access_key, { accessKey: key.access_key, secretKey: key.secret_key }] as const]
        : [],
    ),
  );
}

/** Creates and changes users; what became of a row is found out by what was sent and when. */
export function workOf({ keypairs }: Pick<Job, 'keypairs'>): BulkWork<PlannedRow> {
  const ways = new Map<number, Way>();
  const domains = new Map<string, Promise<DomainProjects>>();
  /** Read once in a run: what a domain has of projects is not what the run changes. */
  const projectsOf = (domain: string): Promise<DomainProjects> => {
    const read = domains.get(domain) ?? readDomainProjects(domain)();
    domains.set(domain, read);
    read.catch(() => domains.delete(domain));
    return read;
  };
  const update = async (row: PlannedRow): Promise<void> => {
    const { values } = row;
    const [user] = await readKnown([values.email], [])();
    if (!user) throw new AppError('not-found');
    await modifyUser(values.email, updateOf(row, user, await projectsOf(values.domain)));
  };
  return {
    run: async (row) => {
      const { kind, line, values } = row;
      // A second try may find what the first one did.
      const way: Way = { from: ways.get(line)?.from ?? serverNow(), until: Infinity };
      ways.set(line, way);
      try {
        if (kind === 'update') return await update(row);
        const keys = await createUser({ email: values.email, props: toCreateProps(values) });
        if (keys) keypairs.set(line, keys);
      } finally {
        way.until = serverNow();
      }
    },
    readBack: async (rows) => {
      const found = await findUsers(
        rows.map(({ values }) => values.email),
        [],
      );
      const byEmail = new Map(found.map((user) => [user.email, user]));
      const outcomes = rows.map((row) =>
        outcomeOfRow(row, byEmail.get(row.values.email), ways.get(row.line) ?? { from: 0, until: Infinity }),
      );
      const made = rows.filter(
        ({ kind, line }, at) => kind === 'create' && outcomes[at] !== 'not-applied' && !keypairs.has(line),
      );
      const users = made.flatMap(({ values }) => byEmail.get(values.email) ?? []);
      const secrets = await secretsOf(users);
      for (const { line, values } of made) {
        const keys = secrets.get(byEmail.get(values.email)?.main_access_key ?? '');
        if (keys) keypairs.set(line, keys);
      }
      return outcomes;
    },
  };
}

/** Creates and changes the users of the rows, as a task with a result for each. */
export const applyRows = (job: Job) =>
  runBulk({
    title: job.title,
    items: job.rows,
    label: ({ values }) => values.email,
    ...workOf(job),
    secretOf: ({ kind, generated, values }) =>
      kind === 'create' && generated ? paths.users({ q: values.email }) : undefined,
    after: job.after,
  });

/** The file to begin with: the heads, and one row that shows what goes where. */
export const templateParts = (head: (name: string) => string): string[] => [
  csvRow(IMPORT_FIELDS.map(head)),
  csvRow([
    'kim@example.com',
    'kim',
    'Kim Example',
    '',
    'user',
    'active',
    'default',
    'default',
    'default',
    '',
    'yes',
    'no',
    '10.0.0.0/8',
    '',
    '',
    '',
  ]),
];

interface ResultWords {
  heads: readonly string[];
  outcome: (outcome: TaskResult['outcome']) => string;
  kind: (kind: PlannedRow['kind']) => string;
  reason: (result: TaskResult) => string | undefined;
}

/** Whether there is, or may be, a user whose password or keypair only this page knows. */
export const isTold = ({ line, kind, generated }: PlannedRow, result: TaskResult | undefined, keypairs: Keypairs) =>
  // One that was created in part is told as failed; its keypair shows that it is there.
  keypairs.has(line) || (kind === 'create' && generated && (result?.outcome === 'ok' || result?.outcome === 'unknown'));

/** The result of every row that was applied, with the new keypairs and the passwords that were made up. */
export function resultParts(
  rows: readonly PlannedRow[],
  results: readonly TaskResult[],
  keypairs: Keypairs,
  { heads, outcome, kind, reason }: ResultWords,
): string[] {
  const lines = rows.map((row, at) => {
    const result = results[at] ?? { label: row.values.email, outcome: 'skipped' as const };
    const keys = keypairs.get(row.line);
    const password = row.generated && isTold(row, result, keypairs) ? row.values.password : undefined;
    const words = [
      row.line,
      row.values.email,
      row.values.username,
      kind(row.kind),
      outcome(result.outcome),
      reason(result),
    ];
    return csvRow([...words, password, keys?.accessKey, keys?.secretKey]);
  });
  return [csvRow(heads), ...lines];
}
