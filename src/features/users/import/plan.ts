/** From the rows of a file to what would be done with each. Pure. */
import { sameValue } from '@/kit/conflict';
import { emailProblem, integerProblem, ipOrCidrProblem, passwordChecks, usernameProblem } from '@/lib/rules';
import { USER_ROLES, USER_STATUSES } from '../statuses';
import { MAX_ID, newUser, valuesOf, type UserValues } from '../user-input';
import type { KnownUser } from '../find-users';
import { meaning, type ImportField } from './columns';

export type Defaults = Pick<
  UserValues,
  'domain' | 'policy' | 'role' | 'status' | 'projects' | 'passwordChange' | 'sudo'
>;

export interface Settings {
  defaults: Defaults;
  /** `file`: those of the file, random ones where it has none. */
  passwords: 'file' | 'random';
  existing: 'update' | 'skip';
}

export const firstSettings = (domain: string): Settings => ({
  defaults: {
    domain,
    policy: 'default',
    role: 'user',
    status: 'active',
    projects: [],
    passwordChange: true,
    sudo: false,
  },
  passwords: 'file',
  existing: 'update',
});

export interface References {
  domains: ReadonlySet<string>;
  policies: ReadonlySet<string>;
  /** By domain: ids of its ordinary projects by name, and of its model stores. */
  projects: ReadonlyMap<string, { byName: ReadonlyMap<string, string>; stores: readonly string[] }>;
  /** Id of whoever imports. */
  own: string;
}

export interface RowProblem {
  field: ImportField;
  /** A key of `users-import:problem`. */
  code: string;
  value: string;
}

export interface PlannedRow {
  /** Of the file, the heads being 1. */
  line: number;
  kind: 'create' | 'update' | 'same' | 'skip';
  problems: RowProblem[];
  values: UserValues;
  /** Of an update. */
  changed: string[];
  /** A password that was made up here. */
  generated: boolean;
}

export interface Known {
  byEmail: ReadonlyMap<string, KnownUser>;
  byName: ReadonlyMap<string, KnownUser>;
}

type Cells = Partial<Record<ImportField, string>>;
type Add = (field: ImportField, code: string, value?: string) => void;

const listOf = (cell: string, split: RegExp): string[] =>
  [...new Set(cell.split(split).map((one) => one.trim()))].filter(Boolean);

export function cellsOf(row: readonly string[], mapping: readonly (ImportField | null)[]): Cells {
  const cells: Cells = {};
  for (const [at, field] of mapping.entries()) if (field && row[at]) cells[field] = row[at];
  return cells;
}

/** The values of the cells that are plain to read; the rest follows in `place`. */
function readPlain(cells: Cells, add: Add): Partial<UserValues> {
  const values: Partial<UserValues> = {};
  for (const name of ['username', 'fullName', 'description', 'domain', 'policy'] as const)
    if (cells[name] !== undefined) values[name] = cells[name];
  for (const name of ['containerUid', 'containerMainGid'] as const) {
    const cell = cells[name];
    if (cell === undefined) continue;
    if (integerProblem(cell, 0, MAX_ID)) add(name, 'id', cell);
    else values[name] = String(Number(cell));
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

function readLists(cells: Cells, add: Add): Partial<UserValues> {
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
function projectIds(cell: string, domain: string, references: References, add: Add): string[] {
  const byName = references.projects.get(domain)?.byName;
  return listOf(cell, /[\n;|]+/).flatMap((name) => {
    const id = byName?.get(name);
    if (id === undefined) add('projects', 'project', name);
    return id === undefined ? [] : [id];
  });
}

/** What the database would refuse, and what it should. */
function checkTexts(values: UserValues, references: References, add: Add): void {
  const name = usernameProblem(values.username);
  if (name) add('username', name, values.username);
  if ([...values.fullName].length > 64) add('fullName', 'too-long', values.fullName);
  if ([...values.description].length > 500) add('description', 'too-long', values.description);
  if (!references.domains.has(values.domain)) add('domain', 'domain', values.domain);
  if (!references.policies.has(values.policy)) add('policy', 'policy', values.policy);
}

const strong = (password: string): boolean => passwordChecks(password).every(({ ok }) => ok);

export interface PlanSpec {
  settings: Settings;
  references: References;
  known: Known;
  randomPassword: () => string;
}

/** What a row starts from: the user that has the e-mail, else a new one with the defaults. */
function startOf(email: string, user: KnownUser | undefined, { settings, references }: PlanSpec): UserValues {
  if (!user)
    return { ...newUser(settings.defaults.domain), ...settings.defaults, email, username: email.split('@')[0] ?? '' };
  return valuesOf(user, new Set(references.projects.get(user.domain_name ?? '')?.byName.values()));
}

function readPassword(cells: Cells, isNew: boolean, { settings, randomPassword }: PlanSpec, add: Add) {
  const given = settings.passwords === 'file' ? cells.password : undefined;
  if (given !== undefined && !strong(given)) add('password', 'password');
  const generated = isNew && given === undefined;
  return { generated, password: generated ? randomPassword() : (given ?? '') };
}

function readProjects(cells: Cells, values: UserValues, base: UserValues, references: References, add: Add): string[] {
  if (cells.projects !== undefined) return projectIds(cells.projects, values.domain, references, add).sort();
  return values.domain === base.domain ? values.projects : [];
}

/** E-mails and names that stand in an earlier row too. */
function checkTwice({ email, username }: UserValues, line: number, seen: Map<string, number>, add: Add): void {
  for (const [field, text] of [
    ['email', email],
    ['username', username],
  ] as const) {
    const key = `${field}\n${text.toLowerCase()}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) add(field, 'twice', String(earlier));
    else if (text !== '') seen.set(key, line);
  }
}

const changedOf = (values: UserValues, base: UserValues): string[] =>
  (Object.keys(values) as (keyof UserValues)[]).filter((name) => !sameValue(values[name], base[name]));

/** One row. Rows before it are remembered in `seen`, for what stands twice in the file. */
export function planRow(cells: Cells, line: number, spec: PlanSpec, seen: Map<string, number>): PlannedRow {
  const { settings, references, known } = spec;
  const problems: RowProblem[] = [];
  const add: Add = (field, code, value = '') => void problems.push({ field, code, value });
  const { email = '' } = cells;
  const wrong = emailProblem(email);
  if (wrong) add('email', wrong, email);
  const user = known.byEmail.get(email);
  const base = startOf(email, user, spec);
  const values: UserValues = { ...base, ...readPlain(cells, add), ...readLists(cells, add) };
  values.projects = readProjects(cells, values, base, references, add);
  checkTexts(values, references, add);
  const { password, generated } = readPassword(cells, !user, spec, add);
  values.password = password;
  const holder = known.byName.get(values.username);
  if (holder && holder.email !== email) add('username', 'taken', holder.email ?? '');
  checkTwice(values, line, seen, add);
  const plan = { line, problems, values, changed: [], generated };
  if (!user) return { ...plan, kind: 'create' };
  if (settings.existing === 'skip') return { ...plan, kind: 'skip', problems: [] };
  const changed = changedOf(values, base);
  const harmsOwn = user.uuid === references.own && (changed.includes('status') || changed.includes('role'));
  if (harmsOwn) add('email', 'own', email);
  return { ...plan, changed, kind: changed.length > 0 ? 'update' : 'same' };
}

const AT_ONCE = 250;

/** All rows, in portions, so that the page stays alive. Stops, with what it has, when the signal says so. */
export async function planRows(
  rows: readonly (readonly string[])[],
  mapping: readonly (ImportField | null)[],
  spec: PlanSpec,
  signal: AbortSignal,
): Promise<PlannedRow[]> {
  const seen = new Map<string, number>();
  const planned: PlannedRow[] = [];
  for (let at = 0; at < rows.length && !signal.aborted; at += AT_ONCE) {
    for (const [offset, row] of rows.slice(at, at + AT_ONCE).entries())
      planned.push(planRow(cellsOf(row, mapping), at + offset + 2, spec, seen));
    await new Promise((resume) => setTimeout(resume));
  }
  return planned;
}
