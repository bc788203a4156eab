/** The CSV reports of the server. */
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';
import { sortRows } from '../minilang/order.ts';
import type { RestCall } from './call.ts';

type Value = string | number | boolean | null;
export type Field<Row> = [key: string, title: string, type: string, get: (row: Row, db: Db) => Value];

interface ReportOf<Row> {
  key: string;
  name: string;
  description: string;
  fields: Field<Row>[];
  rows: (db: Db) => Iterable<Row>;
  /** What it sorts by. Without it any order is taken and ignored. */
  orders?: string[];
  /** What it filters by. Other keys are passed over without a word. */
  filters?: string[];
  /** Fields that take a list of members. */
  members?: Record<string, string[]>;
}

export interface Report {
  key: string;
  described: object;
  render: (body: Body, db: Db) => string;
}

export function report<Row>(of: ReportOf<Row>): Report {
  const { key, name, description } = of;
  const fields = of.fields.map(([field, title, field_type]) => ({
    key: field,
    name: title,
    description: title,
    field_type,
  }));
  return { key, described: { report_key: key, name, description, fields }, render: (body, db) => render(of, body, db) };
}

export interface Body {
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
  new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
    error_code: 'api_parsing_invalid-parameters',
    msg: `<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for CSV input\n${msg})>`,
  });

function checkOrder(orders: string[] | undefined, order: Body['order']): void {
  if (!orders) return;
  (order ?? []).forEach(({ field, direction }, index) => {
    if (!orders.includes(field))
      throw invalid(
        `order.${index}.field\n  Input should be one of the known fields [type=enum, input_value='${field}', input_type=str]`,
      );
    if (direction !== 'ASC' && direction !== 'DESC')
      throw invalid(
        `order.${index}.direction\n  Input should be 'ASC' or 'DESC' [type=enum, input_value='${direction}', input_type=str]`,
      );
  });
}

type Test = (value: Value) => boolean;

/** Enums want a list of members, texts and times an object of operators. */
function checkFilter(field: string, list: boolean, wanted: unknown): void {
  if (list !== Array.isArray(wanted) || typeof wanted !== 'object') {
    throw invalid(`filter.${field}\n  Input should be a valid ${list ? 'list' : 'dictionary'}`);
  }
}

/** `{i_contains: "a"}`, a list of members, or `{after, before}`. */
function testOf(field: string, members: string[] | undefined, wanted: unknown): Test {
  checkFilter(field, members !== undefined, wanted);
  if (members && Array.isArray(wanted)) {
    if (wanted.some((one) => !members.includes(String(one)))) {
      throw new Problem(500, 'internal-server-error', 'Internal server error.', {
        error_code: 'backendai_generic_internal-error',
      });
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

function render<Row>({ fields, rows, orders, filters, members }: ReportOf<Row>, body: Body, db: Db): string {
  const byKey = new Map(fields.map((field) => [field[0], field]));
  const unknown = (body.fields ?? []).filter((key) => !byKey.has(key));
  if (unknown.length > 0) {
    throw new Problem(400, 'invalid-export-field-keys', 'Invalid export field keys.', {
      error_code: 'backendai_read_bad-request',
      msg: `Invalid field keys: [${unknown.map((key) => `'${key}'`).join(', ')}]`,
    });
  }
  checkOrder(orders, body.order);
  const chosen = body.fields?.length
    ? body.fields.flatMap((key) => [byKey.get(key)].filter((f) => f !== undefined))
    : fields;
  const tests = Object.entries(body.filter ?? {}).flatMap(([key, wanted]) => {
    const field = filters?.includes(key) ? byKey.get(key) : undefined;
    return field ? [{ get: field[3], test: testOf(key, members?.[key], wanted) }] : [];
  });
  const found = [...rows(db)].filter((row) => tests.every(({ get, test }) => test(get(row, db))));
  const sorts = (orders ? (body.order ?? []) : []).map(({ field, direction }) => ({
    get: (row: Row) => byKey.get(field)?.[3](row, db) ?? null,
    descending: direction === 'DESC',
  }));
  const lines = sortRows(found, sorts).map((row) => chosen.map((field) => cell(field[3](row, db))).join(','));
  return [chosen.map((field) => field[1]).join(','), ...lines, ''].join('\r\n');
}

/** Answers `POST /export/<report>/csv`. @throws Problem */
export async function exportCsv({ key, render: text }: Report, { request, now }: RestCall, db: Db): Promise<Response> {
  const body = (await request.json().catch(() => ({}))) as Body;
  const encoding = body.encoding ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'euc-kr') {
    throw new Problem(400, 'generic-bad-request', 'Bad request.', { error_code: 'backendai_generic_bad-request' });
  }
  const lines = text(body, db);
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const headers = {
    'content-type': `text/csv; charset=${encoding}`,
    'content-disposition': `attachment; filename="${key}-${stamp}.csv"`,
  };
  return new Response(encoding === 'utf-8' ? `\ufeff${lines}` : lines, { headers });
}
