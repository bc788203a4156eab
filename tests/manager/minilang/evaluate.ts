/** Turns a parsed filter into a test of rows, three-valued like SQL: a comparison with an empty value is neither true nor false. */
import { internal, sqlError, type ServerError } from '../errors.ts';
import type { Column, Columns, Primitive } from './columns.ts';
import { parseFilter, type Expression, type Value } from './parse.ts';

type Truth = boolean | null;
type Test<Row> = (row: Row) => Truth;

const SQL_TYPE: Record<string, string> = {
  text: 'character varying',
  flag: 'boolean',
  number: 'integer',
  uuid: 'uuid',
  time: 'timestamp with time zone',
  addresses: 'cidr[]',
};
const OPERATOR: Record<string, string> = { in: '=', '==': '=', '!=': '<>', like: '~~', ilike: '~~*', contains: '~~' };

const ruleError = (detail: string): ServerError =>
  internal(`Query filter parsing error: Error trying to process rule "binary_expr":\n\n${detail}`);

const python = (value: Value): string => (typeof value === 'string' ? `'${value}'` : String(value));

function typeClash(column: string, op: string, value: string): ServerError {
  const detail = `operator does not exist: ${column} ${OPERATOR[op] ?? op} ${value}\nHINT:  No operator matches the given name and argument types. You might need to add explicit type casts.`;
  return internal(
    `(sqlalchemy.dialects.postgresql.asyncpg.ProgrammingError) <class 'asyncpg.exceptions.UndefinedFunctionError'>: ${detail}\n[SQL: SELECT count(*) AS count_1 FROM …]\n[parameters: (…)]\n(Background on this error at: https://sqlalche.me/e/20/f405)`,
  );
}

const UUID = /^\{?(urn:uuid:)?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;

/** A list where one value belongs: a converter meets its members first, else the database refuses it. */
function convertList<Row>(column: Column<Row>, op: string, values: Value[]): Primitive {
  if (column.kind === 'enum' || column.kind === 'time') for (const value of values) convert(column, op, value);
  const detail = `<class 'asyncpg.exceptions.DataError'>: invalid input for query argument $1: [${values.map(python).join(', ')}] (expected str, got list)`;
  throw sqlError('sqlalchemy.dialects.postgresql.asyncpg.Error', detail, 'SELECT count(*) AS count_1 FROM …');
}

const kindOf = (value: Value): string => {
  if (typeof value === 'number') return 'int';
  return value === null ? 'Null' : 'bool';
};

function toMember<Row>(column: Column<Row>, value: Value): string {
  const { name, values, notText } = column.members ?? { name: '', values: [], notText: String };
  if (typeof value !== 'string') throw ruleError(notText(kindOf(value)));
  const found = values.find((member) => member.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw ruleError(`'${value}' is not a valid ${name}`);
  return found;
}

/** ISO dates, with or without a time; the value is compared as a moment. */
function toTime(value: Value): string {
  if (typeof value !== 'string') {
    throw ruleError(`Parser must be a string or character stream, not ${kindOf(value)}`);
  }
  if (!/^\d{4}-\d\d?(-\d\d?)?([T ].*)?$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw ruleError(`Unknown string format: ${value}`);
  }
  return value;
}

function toUuid(value: Value): string {
  if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
  throw internal(
    '(builtins.ValueError) badly formed hexadecimal UUID string\n[SQL: SELECT count(*) AS count_1 FROM …]',
  );
}

const SQL_OF: Record<string, string> = { string: 'character varying', number: 'integer', boolean: 'boolean' };
const JS_OF: Record<string, string> = { text: 'string', flag: 'boolean', number: 'number', addresses: 'none' };

/** Applies the column's converter to what was written, and refuses what the server refuses. */
function convert<Row>(column: Column<Row>, op: string, value: Value): Primitive {
  if (Array.isArray(value)) return convertList(column, op, value);
  if (column.kind === 'enum') return toMember(column, value);
  if (column.kind === 'time') return toTime(value);
  if (value === null) return value;
  if (column.kind === 'uuid') return toUuid(value);
  if (typeof value === JS_OF[column.kind]) return value;
  throw typeClash(SQL_TYPE[column.kind] ?? column.kind, op, SQL_OF[typeof value] ?? '');
}

/** SQL LIKE: `%` any run, `_` one character, a backslash takes the next one as it is. */
export function likePattern(text: string, anyCase: boolean): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '\\' && i + 1 < text.length) source += escape(text[++i] ?? '');
    else source += c === '%' ? '[\\s\\S]*' : c === '_' ? '[\\s\\S]' : escape(c);
  }
  return new RegExp(`^${source}$`, anyCase ? 'iu' : 'u');
}

const escape = (c: string): string => c.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function comparable<Row>(column: Column<Row>, value: Primitive): Primitive {
  if (value === null) return null;
  if (column.kind === 'time') return Date.parse(String(value));
  return column.kind === 'enum' ? (column.members?.values.indexOf(String(value)) ?? -1) : value;
}

function comparison<Row>(column: Column<Row>, op: string, wanted: Primitive): (value: Primitive) => Truth {
  if (wanted === null) {
    if (op === '==' || op === 'is') return (value) => value === null;
    if (op === '!=' || op === 'isnot') return (value) => value !== null;
    return () => null;
  }
  if (op === 'is' || op === 'isnot') {
    if (typeof wanted === 'boolean') return (value) => (op === 'is' ? value === wanted : value !== wanted);
    const detail = `<class 'asyncpg.exceptions.PostgresSyntaxError'>: syntax error at or near "$1"`;
    throw internal(
      `(sqlalchemy.dialects.postgresql.asyncpg.ProgrammingError) ${detail}\n[SQL: SELECT count(*) AS count_1 FROM …]\n[parameters: (…)]\n(Background on this error at: https://sqlalche.me/e/20/f405)`,
    );
  }
  if (op === 'like' || op === 'ilike' || op === 'contains') {
    if (typeof wanted !== 'string') throw typeClash(SQL_TYPE[column.kind] ?? '', op, 'integer');
    const pattern = likePattern(op === 'contains' ? `%${wanted}%` : wanted, op === 'ilike');
    return (value) => (value === null ? null : pattern.test(String(value)));
  }
  const limit = comparable(column, wanted);
  return (raw) => {
    const value = comparable(column, raw);
    if (value === null || limit === null) return null;
    if (op === '==') return value === limit;
    if (op === '!=') return value !== limit;
    if (op === '>') return value > limit;
    if (op === '>=') return value >= limit;
    return op === '<' ? value < limit : value <= limit;
  };
}

function testOf<Row>(columns: Columns<Row>, name: string, op: string, value: Value): Test<Row> {
  const column = columns[name];
  if (!column) throw ruleError(`('Unknown/unsupported field name', '${name}')`);
  let check: (value: Primitive) => Truth;
  if (op === 'in') {
    if (!Array.isArray(value)) {
      if (column.kind === 'enum' || column.kind === 'time') convert(column, op, value);
      throw ruleError(
        `IN expression list, SELECT construct, or bound parameter object expected, got ${python(value)}.`,
      );
    }
    const wanted = new Set(value.map((one) => comparable(column, convert(column, op, one))));
    check = (raw) => (raw === null ? null : wanted.has(comparable(column, raw)));
  } else {
    check = comparison(column, op, convert(column, op, value));
  }
  return (row) => {
    const found = column.get(row);
    return Array.isArray(found) ? found.some((one) => check(one) === true) : check(found);
  };
}

function compile<Row>(columns: Columns<Row>, expression: Expression): Test<Row> {
  if (expression.kind === 'test') return testOf(columns, expression.column, expression.op, expression.value);
  if (expression.kind === 'not') {
    const inner = compile(columns, expression.of);
    return (row) => {
      const truth = inner(row);
      return truth === null ? null : !truth;
    };
  }
  const left = compile(columns, expression.left);
  const right = compile(columns, expression.right);
  const decisive = expression.kind === 'either';
  return (row) => {
    const a = left(row);
    if (a === decisive) return decisive;
    const b = right(row);
    if (b === decisive) return decisive;
    return a === null || b === null ? null : !decisive;
  };
}

/** The rows for which the filter is true. @throws ServerError with the server's own text */
export function filterRows<Row>(rows: readonly Row[], text: string | null | undefined, columns: Columns<Row>): Row[] {
  if (text === null || text === undefined) return [...rows];
  const test = compile(columns, parseFilter(text));
  return rows.filter((row) => test(row) === true);
}
