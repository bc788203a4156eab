/** What the cells of a row say. */
import { readInteger } from '@/lib/numerals';
import { integerProblem, ipOrCidrProblem } from '@/lib/rules';
import { USER_ROLES, USER_STATUSES } from '../statuses';
import { MAX_ID, type UserValues } from '../user-input';
import { meaning, type ImportField } from './columns';

export interface References {
  domains: ReadonlySet<string>;
  policies: ReadonlySet<string>;
  /** By domain: ids of its ordinary projects by name, and of its model stores. */
  projects: ReadonlyMap<string, { byName: ReadonlyMap<string, string>; stores: readonly string[] }>;
  /** Id of whoever imports. */
  own: string;
}

export interface RowProblem {
  /** null: the row as a whole. */
  field: ImportField | null;
  /** A key of `users-import:problem`. */
  code: string;
  value: string;
}

export type Cells = Partial<Record<ImportField, string>>;
export type Add = (field: ImportField | null, code: string, value?: string) => void;

const listOf = (cell: string, split: RegExp): string[] =>
  [...new Set(cell.split(split).map((one) => one.trim()))].filter(Boolean);

export function cellsOf(row: readonly string[], mapping: readonly (ImportField | null)[]): Cells {
  const cells: Cells = {};
  for (const [at, field] of mapping.entries()) if (field && row[at]) cells[field] = row[at];
  return cells;
}

/** The values of the cells that are plain to read; the rest follows in `place`. */
export function readPlain(cells: Cells, add: Add): Partial<UserValues> {
  const values: Partial<UserValues> = {};
  for (const name of ['username', 'fullName', 'description', 'domain', 'policy'] as const)
    if (cells[name] !== undefined) values[name] = cells[name];
  for (const name of ['containerUid', 'containerMainGid'] as const) {
    const cell = cells[name];
    if (cell === undefined) continue;
    if (integerProblem(cell, 0, MAX_ID)) add(name, 'id', cell);
    else values[name] = readInteger(cell) ?? '';
  }
  for (const [name, choices] of [
    ['role', USER_ROLES],
    ['status', USER_STATUSES],
    ['passwordChange', ['true', 'false']],
    ['sudo', ['true', 'false']],
  ] as const) {
    const cell = cells[name];
    if (cell === undefined) continue;
    const found = meaning(cell, choices);
    if (found === undefined) add(name, 'choice', cell);
    else Object.assign(values, { [name]: name === 'role' || name === 'status' ? found : found === 'true' });
  }
  return values;
}

export function readLists(cells: Cells, add: Add): Partial<UserValues> {
  const values: Partial<UserValues> = {};
  if (cells.addresses !== undefined) {
    values.addresses = listOf(cells.addresses, /[\s,;|]+/);
    for (const one of values.addresses) if (ipOrCidrProblem(one)) add('addresses', 'address', one);
  }
  if (cells.containerGids !== undefined) {
    values.containerGids = listOf(cells.containerGids, /[\s,;|]+/);
    for (const one of values.containerGids) if (integerProblem(one, 0, MAX_ID)) add('containerGids', 'id', one);
  }
  return values;
}

/** Ids of the named projects in the domain. */
export function projectIds(cell: string, domain: string, references: References, add: Add): string[] {
  const byName = references.projects.get(domain)?.byName;
  return listOf(cell, /[\n;|]+/).flatMap((name) => {
    const id = byName?.get(name);
    if (id === undefined) add('projects', 'project', name);
    return id === undefined ? [] : [id];
  });
}
