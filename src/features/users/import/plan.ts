/** From the rows of a file to what would be done with each. Pure. */
import { likeness } from '@/lib/likeness';
import { sameContents } from '@/lib/rebase';
import { emailProblem, passwordChecks, usernameProblem } from '@/lib/rules';
import { asRead, newUser, valuesOf, type UserValues } from '../user-input';
import type { KnownUser } from '../find-users';
import {
  cellsOf,
  projectIds,
  readLists,
  readPlain,
  type Add,
  type Cells,
  type References,
  type RowProblem,
} from './cells';
import type { ImportField } from './columns';
import type { Table } from './read-file';
import { shapeProblems } from './shape';

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

export interface PlannedRow {
  /** First and last line of the file that it stands in. */
  line: number;
  lastLine: number;
  kind: 'create' | 'update' | 'same' | 'skip';
  problems: RowProblem[];
  values: UserValues;
  /** What they are a change of: the user as it was looked up, else the defaults. */
  base: UserValues;
  /** Of an update. */
  changed: string[];
  /** A password that was made up here. */
  generated: boolean;
}

type Lines = Pick<PlannedRow, 'line' | 'lastLine'>;

export interface UserName {
  uuid: string;
  email: string;
  username: string;
}

/** All users by what their e-mails and names are like. */
export interface Alike {
  emails: ReadonlyMap<string, readonly UserName[]>;
  names: ReadonlyMap<string, readonly UserName[]>;
}

export interface Known {
  alike: Alike;
  byEmail: ReadonlyMap<string, KnownUser>;
  byName: ReadonlyMap<string, KnownUser>;
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
    const key = `${field}\n${likeness(text)}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) add(field, 'twice', String(earlier));
    else if (text !== '') seen.set(key, line);
  }
}

/** Accounts that people would take for this one: likelier the same person twice than two of them. */
function checkAlike({ email, username }: UserValues, user: KnownUser | undefined, { alike }: Known, add: Add): void {
  const others = (known: Alike['names'], text: string) =>
    known.get(likeness(text))?.find(({ uuid }) => uuid !== user?.uuid);
  const byEmail = user ? undefined : others(alike.emails, email);
  if (byEmail) add('email', 'alike', byEmail.email);
  const byName = user?.username === username ? undefined : others(alike.names, username);
  if (byName && byName.username !== username) add('username', 'alike', `${byName.username} (${byName.email})`);
}

const changedOf = (values: UserValues, base: UserValues): string[] =>
  (Object.keys(values) as (keyof UserValues)[]).filter((name) => !sameContents(values[name], base[name]));

/** One row. Rows before it are remembered in `seen`, for what stands twice in the file. */
export function planRow(cells: Cells, where: Lines, spec: PlanSpec, seen: Map<string, number>): PlannedRow {
  const { settings, references, known } = spec;
  const problems: RowProblem[] = [];
  const add: Add = (field, code, value = '') => void problems.push({ field, code, value });
  const { email = '' } = cells;
  const wrong = emailProblem(email);
  if (wrong) add('email', wrong, email);
  const user = known.byEmail.get(email);
  const base = startOf(email, user, spec);
  // As the server will have it: an address without a length is one with the longest.
  const values: UserValues = { ...base, ...asRead({ ...readPlain(cells, add), ...readLists(cells, add) }) };
  values.projects = readProjects(cells, values, base, references, add);
  checkTexts(values, references, add);
  const { password, generated } = readPassword(cells, !user, spec, add);
  values.password = password;
  const holder = known.byName.get(values.username);
  if (holder && holder.email !== email) add('username', 'taken', holder.email ?? '');
  checkAlike(values, user, known, add);
  checkTwice(values, where.line, seen, add);
  const plan = { ...where, problems, values, base, changed: [], generated };
  if (!user) return { ...plan, kind: 'create' };
  if (settings.existing === 'skip') return { ...plan, kind: 'skip', problems: [] };
  const changed = changedOf(values, base);
  const harmsOwn = user.uuid === references.own && (changed.includes('status') || changed.includes('role'));
  if (harmsOwn) add('email', 'own', email);
  return { ...plan, changed, kind: changed.length > 0 ? 'update' : 'same' };
}

/** A row whose cells cannot be told apart: what seems to be in it is shown, nothing of it is used. */
const misshapen = ({ email = '', username = '' }: Cells, where: Lines, problems: RowProblem[]): PlannedRow => ({
  ...where,
  kind: 'skip',
  problems,
  values: { ...newUser(''), email, username },
  base: newUser(''),
  changed: [],
  generated: false,
});

const AT_ONCE = 250;

/** All rows, in portions, so that the page stays alive. Stops, with what it has, when the signal says so. */
export async function planRows(
  table: Pick<Table, 'heads' | 'rows' | 'delimiter'>,
  mapping: readonly (ImportField | null)[],
  spec: PlanSpec,
  signal: AbortSignal,
): Promise<PlannedRow[]> {
  const seen = new Map<string, number>();
  const planned: PlannedRow[] = [];
  for (let at = 0; at < table.rows.length && !signal.aborted; at += AT_ONCE) {
    for (const row of table.rows.slice(at, at + AT_ONCE)) {
      const { line, lastLine } = row;
      const cells = cellsOf(row.cells, mapping);
      const problems = shapeProblems(row, table, mapping);
      planned.push(
        problems.length > 0
          ? misshapen(cells, { line, lastLine }, problems)
          : planRow(cells, { line, lastLine }, spec, seen),
      );
    }
    await new Promise((resume) => setTimeout(resume));
  }
  return planned;
}
