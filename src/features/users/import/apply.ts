import { runBulk } from '@/kit/bulk';
import type { TaskResult } from '@/kit/tasks';
import { csvRow } from '@/lib/csv';
import type { Release } from '@/lib/releases';
import { createUser, modifyUser, type NewKeys } from '../changes';
import { toCreateProps, toModifyProps } from '../user-input';
import type { References } from './cells';
import { IMPORT_FIELDS } from './columns';
import type { PlannedRow } from './plan';

/** What only this page knows of a new user, by line: held in memory until the import is closed. */
export type Secrets = Map<number, { keys: NewKeys | null; password: string | null }>;

interface Job {
  title: string;
  rows: readonly PlannedRow[];
  references: References;
  release: Release;
  secrets: Secrets;
  after: () => Promise<unknown>;
}

/** Creates and changes the users of the rows, as a task with a result for each. */
export const applyRows = ({ title, rows, references, release, secrets, after }: Job) =>
  runBulk({
    title,
    items: rows,
    label: ({ values }) => values.email,
    run: async ({ kind, line, values, changed, generated }) => {
      const stores = references.projects.get(values.domain)?.stores ?? [];
      if (kind === 'update') return modifyUser(values.email, toModifyProps(values, changed, stores));
      const keys = await createUser({ email: values.email, props: toCreateProps(values) }, release);
      secrets.set(line, { keys, password: generated ? values.password : null });
    },
    after,
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

/** The result of every row that was applied, with the new keypairs and the passwords that were made up. */
export function resultParts(
  rows: readonly PlannedRow[],
  results: readonly TaskResult[],
  secrets: Secrets,
  { heads, outcome, kind, reason }: ResultWords,
): string[] {
  const lines = rows.map((row, at) => {
    const result = results[at] ?? { label: row.values.email, outcome: 'skipped' as const };
    const own = secrets.get(row.line);
    const words = [
      row.line,
      row.values.email,
      row.values.username,
      kind(row.kind),
      outcome(result.outcome),
      reason(result),
    ];
    return csvRow([...words, own?.password, own?.keys?.accessKey, own?.keys?.secretKey]);
  });
  return [csvRow(heads), ...lines];
}
