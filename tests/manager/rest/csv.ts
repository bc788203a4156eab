/** The CSV reports of the server: users and keypairs. */
import type { Db } from '../db/db.ts';
import type { KeypairRow, UserRow } from '../db/rows.ts';
import { Problem } from '../errors.ts';
import { USER_ROLES, USER_STATUSES } from '../minilang/columns.ts';
import { sortRows } from '../minilang/order.ts';

type Value = string | number | boolean | null;
type Field<Row> = [key: string, title: string, type: string, get: (row: Row, db: Db) => Value];

const keyOf = (user: UserRow, db: Db): KeypairRow | undefined => db.keypairs.get(user.main_access_key ?? '');
const policyOf = (user: UserRow, db: Db) => db.userPolicies.get(user.resource_policy);

const USERS: Field<UserRow>[] = [
  ['uuid', 'UUID', 'uuid', (u) => u.uuid],
  ['username', 'Username', 'string', (u) => u.username],
  ['email', 'Email', 'string', (u) => u.email],
  ['full_name', 'Full Name', 'string', (u) => u.full_name],
  ['domain_name', 'Domain', 'string', (u) => u.domain_name],
  ['role', 'Role', 'enum', (u) => u.role],
  ['status', 'Status', 'enum', (u) => u.status],
  ['created_at', 'Created At', 'datetime', (u) => u.created_at],
  ['modified_at', 'Modified At', 'datetime', (u) => u.modified_at],
  ['resource_policy_name', 'Resource Policy Name', 'string', (u) => u.resource_policy],
  ['resource_policy_created_at', 'Policy Created At', 'datetime', (u, db) => policyOf(u, db)?.created_at ?? null],
  ['resource_policy_max_vfolder_count', 'Policy Max VFolder Count', 'integer', (u, db) => policyOf(u, db)?.max_vfolder_count ?? null], // prettier-ignore
  ['resource_policy_max_quota_scope_size', 'Policy Max Quota Size', 'integer', (u, db) => policyOf(u, db)?.max_quota_scope_size ?? null], // prettier-ignore
  ['main_access_key', 'Main Access Key', 'string', (u) => u.main_access_key],
  ['main_keypair_is_active', 'Main Keypair Active', 'boolean', (u, db) => keyOf(u, db)?.is_active ?? null],
  ['main_keypair_created_at', 'Main Keypair Created At', 'datetime', (u, db) => keyOf(u, db)?.created_at ?? null],
  ['main_keypair_last_used', 'Main Keypair Last Used', 'datetime', (u, db) => keyOf(u, db)?.last_used ?? null],
];

const owner = (key: KeypairRow, db: Db): UserRow | undefined => db.users.get(key.user);

const KEYPAIRS: Field<KeypairRow>[] = [
  ['access_key', 'Access Key', 'string', (k) => k.access_key],
  ['is_active', 'Active', 'boolean', (k) => k.is_active],
  ['is_admin', 'Admin', 'boolean', (k) => k.is_admin],
  ['created_at', 'Created At', 'datetime', (k) => k.created_at],
  ['modified_at', 'Modified At', 'datetime', (k) => k.modified_at],
  ['last_used', 'Last Used', 'datetime', (k) => k.last_used],
  ['user_id', 'User Email', 'string', (k) => k.email],
  ['user_uuid', 'User UUID', 'uuid', (k) => k.user],
  ['user_username', 'User Username', 'string', (k, db) => owner(k, db)?.username ?? null],
  ['user_full_name', 'User Full Name', 'string', (k, db) => owner(k, db)?.full_name ?? null],
  ['user_role', 'User Role', 'string', (k, db) => owner(k, db)?.role ?? null],
  ['user_status', 'User Status', 'string', (k, db) => owner(k, db)?.status ?? null],
  ['user_domain_name', 'User Domain', 'string', (k, db) => owner(k, db)?.domain_name ?? null],
  ['resource_policy_name', 'Resource Policy Name', 'string', (k) => k.resource_policy],
];

/** What each report sorts by; the keypairs report takes any order and ignores it. */
const ORDERS: Record<string, string[]> = {
  users: ['username', 'email', 'full_name', 'domain_name', 'role', 'status', 'created_at', 'modified_at'],
};

/** What each report filters by. Other keys are passed over without a word: all of them, for keypairs. */
const FILTERS: Record<string, string[]> = {
  users: ['username', 'email', 'domain_name', 'role', 'status', 'created_at'],
};

export const REPORTS = [
  { report_key: 'keypairs', name: 'Keypairs', description: 'Keypair (access key) export report', fields: KEYPAIRS.map(describe) }, // prettier-ignore
  { report_key: 'users', name: 'Users', description: 'User account export report', fields: USERS.map(describe) },
];

function describe<Row>([key, name, field_type]: Field<Row>): object {
  return { key, name, description: name, field_type };
}

interface Body {
  fields?: string[];
  filter?: Record<string, unknown>;
  order?: { field: string; direction: string }[];
  encoding?: string;
}

/** Python's writer: quotes only where needed, `True`/`False`, `\r\n`. */
function cell(value: Value): string {
  if (value === null) return '';
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const invalid = (msg: string): Problem =>
  new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', { error_code: 'api_parsing_invalid-parameters', msg: `<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for CSV input\n${msg})>` }); // prettier-ignore

function checkOrder(report: string, order: Body['order']): void {
  if (!ORDERS[report]) return;
  (order ?? []).forEach(({ field, direction }, index) => {
    if (!(ORDERS[report] ?? []).includes(field)) throw invalid(`order.${index}.field\n  Input should be one of the known fields [type=enum, input_value='${field}', input_type=str]`); // prettier-ignore
    if (direction !== 'ASC' && direction !== 'DESC') throw invalid(`order.${index}.direction\n  Input should be 'ASC' or 'DESC' [type=enum, input_value='${direction}', input_type=str]`); // prettier-ignore
  });
}

type Test = (value: Value) => boolean;

/** Enums want a list of members, texts and times an object of operators. */
function checkFilter(field: string, wanted: unknown): void {
  const list = field === 'role' || field === 'status';
  if (list !== Array.isArray(wanted) || typeof wanted !== 'object') {
    throw invalid(`filter.${field}\n  Input should be a valid ${list ? 'list' : 'dictionary'}`);
  }
}

/** `{i_contains: "a"}`, a list of members, or `{after, before}`. */
function testOf(field: string, wanted: unknown): Test {
  checkFilter(field, wanted);
  if (Array.isArray(wanted)) {
    const members = field === 'role' ? USER_ROLES : USER_STATUSES;
    if (wanted.some((one) => !members.includes(String(one)))) {
      throw new Problem(500, 'internal-server-error', 'Internal server error.', { error_code: 'backendai_generic_internal-error' }); // prettier-ignore
    }
    return (value) => wanted.includes(value);
  }
  const tests = Object.entries(wanted as object).map(([name, operand]): Test => {
    const insensitive = name.startsWith('i_');
    const base = name.replace(/^i_/, '').replace(/^not_/, '');
    const fold = (value: unknown): string => (insensitive ? String(value).toLowerCase() : String(value));
    const needle = fold(operand);
    const positive: Test = (value) => {
      if (base === 'equals') return fold(value) === needle;
      if (base === 'starts_with') return fold(value).startsWith(needle);
      if (base === 'ends_with') return fold(value).endsWith(needle);
      if (base === 'after') return Date.parse(String(value)) >= Date.parse(needle);
      if (base === 'before') return Date.parse(String(value)) <= Date.parse(needle);
      return fold(value).includes(needle);
    };
    return name.replace(/^i_/, '').startsWith('not_') ? (value) => !positive(value) : positive;
  });
  return (value) => tests.every((test) => test(value));
}

function render<Row>(report: string, rows: Row[], fields: Field<Row>[], body: Body, db: Db): string {
  const byKey = new Map(fields.map((field) => [field[0], field]));
  const unknown = (body.fields ?? []).filter((key) => !byKey.has(key));
  if (unknown.length > 0) {
    throw new Problem(400, 'invalid-export-field-keys', 'Invalid export field keys.', { error_code: 'backendai_read_bad-request', msg: `Invalid field keys: [${unknown.map((key) => `'${key}'`).join(', ')}]` }); // prettier-ignore
  }
  checkOrder(report, body.order);
  const chosen = body.fields?.length ? body.fields.flatMap((key) => [byKey.get(key)].filter((f) => f !== undefined)) : fields; // prettier-ignore
  const tests = Object.entries(body.filter ?? {}).flatMap(([key, wanted]) => {
    const field = FILTERS[report]?.includes(key) ? byKey.get(key) : undefined;
    return field ? [{ get: field[3], test: testOf(key, wanted) }] : [];
  });
  const found = rows.filter((row) => tests.every(({ get, test }) => test(get(row, db))));
  const sorts = (ORDERS[report] ? (body.order ?? []) : []).map(({ field, direction }) => ({
    get: (row: Row) => byKey.get(field)?.[3](row, db) ?? null,
    descending: direction === 'DESC',
  }));
  const lines = sortRows(found, sorts).map((row) => chosen.map((field) => cell(field[3](row, db))).join(','));
  return [chosen.map((field) => field[1]).join(','), ...lines, ''].join('\r\n');
}

/** Answers `POST /export/<report>/csv`; null when there is no such report. @throws Problem */
export async function exportCsv(report: string, request: Request, db: Db, now: Date): Promise<Response | null> {
  const body = (await request.json().catch(() => ({}))) as Body;
  const encoding = body.encoding ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'euc-kr') {
    throw new Problem(400, 'generic-bad-request', 'Bad request.', { error_code: 'backendai_generic_bad-request' });
  }
  let text: string | null = null;
  if (report === 'users') text = render(report, [...db.users.values()], USERS, body, db);
  if (report === 'keypairs') text = render(report, [...db.keypairs.values()], KEYPAIRS, body, db);
  if (text === null) return null;
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const headers = { 'content-type': `text/csv; charset=${encoding}`, 'content-disposition': `attachment; filename="${report}-${stamp}.csv"` }; // prettier-ignore
  return new Response(encoding === 'utf-8' ? `\ufeff${text}` : text, { headers });
}
