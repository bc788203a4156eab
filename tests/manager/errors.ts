/** Refusals in the shapes of the real server. Texts and codes were seen on running clusters of both releases. */

const INTERNAL = 'backendai_generic_internal-error';

/** A GraphQL error of a resolver: `code` becomes `extensions.code`. */
export class ServerError extends Error {
  readonly code: string;
  /** What stands beside the code. */
  readonly more: object;
  constructor(message: string, code: string = INTERNAL, more: object = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

/** A field of an input that breaks a rule of its own, as 26.9 says it: `retention_period_days`, `greater_than_equal`. */
export function invalidField(field: string | null, type: string, msg: string): ServerError {
  const url = `https://errors.pydantic.dev/2.13/v/${type}`;
  const errors = [{ type, loc: field === null ? [] : [field], msg, url }];
  return new ServerError(`Schema validation failed. (${msg})`, 'backendai_parsing_invalid-parameters', { errors });
}

/** A REST refusal (`application/problem+json`). */
export class Problem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  constructor(status: number, slug: string, title: string, more: Record<string, unknown> = {}) {
    super(title);
    this.status = status;
    this.body = { type: `https://api.backend.ai/probs/${slug}`, title, ...more };
  }
  toResponse(headers: Record<string, string> = {}): Response {
    return new Response(JSON.stringify(this.body), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
    });
  }
}

export const internal = (message: string): ServerError => new ServerError(message);

export const superadminOnly = (): ServerError =>
  new ServerError('Forbidden operation. (superadmin privilege required)', 'backendai_generic_forbidden');

export const forbidden = (): ServerError => new ServerError('Forbidden operation.', 'backendai_generic_forbidden');

export const insufficient = (): ServerError => new ServerError('Insufficient privilege.', 'user_auth_forbidden');

export const adminExclusive = (): ServerError =>
  new ServerError('Insufficient privilege. (Admin exclusive access)', 'user_auth_forbidden');

export const badParameters = (detail: string): ServerError =>
  new ServerError(`Invalid or Missing API Parameters. (${detail})`, 'api_parsing_invalid-parameters');

export const nullified = (): ServerError => internal('OptionalState cannot be NULLIFY');

/** A database error that leaks its statement, as the server does for length and type violations. */
export function sqlError(kind: string, detail: string, statement: string, parameters = '(…)'): ServerError {
  return internal(
    `(${kind}) ${detail}\n[SQL: ${statement}]\n[parameters: ${parameters}]\n(Background on this error at: https://sqlalche.me/e/20/dbapi)`,
  );
}

export function tooLong(limit: number, statement: string): ServerError {
  const detail = `<class 'asyncpg.exceptions.StringDataRightTruncationError'>: value too long for type character varying(${limit})`;
  return sqlError('sqlalchemy.dialects.postgresql.asyncpg.Error', detail, statement);
}

export function duplicate(constraint: string, columns: string, values: string): ServerError {
  return new ServerError(
    `Unique constraint violated. (<class 'asyncpg.exceptions.UniqueViolationError'>: duplicate key value violates unique constraint "${constraint}"\nDETAIL:  Key (${columns})=(${values}) already exists.)`,
    'database_generic_already-exists',
  );
}

const missingText = (table: string, constraint: string, column: string, value: string, other: string): string =>
  `<class 'asyncpg.exceptions.ForeignKeyViolationError'>: insert or update on table "${table}" violates foreign key constraint "${constraint}"\nDETAIL:  Key (${column})=(${value}) is not present in table "${other}".`;

const usedText = (table: string, constraint: string, user: string, name: string): string =>
  `<class 'asyncpg.exceptions.ForeignKeyViolationError'>: update or delete on table "${table}" violates foreign key constraint "${constraint}" on table "${user}"\nDETAIL:  Key (name)=(${name}) is still referenced from table "${user}".`;

const foreignKey = (text: string): ServerError =>
  new ServerError(`Foreign key constraint violated. (${text})`, 'database_generic_not-found');

/** A reference to a row that is not there. */
export function missingReference(table: string, constraint: string, column: string, value: string, other: string) {
  return foreignKey(missingText(table, constraint, column, value, other));
}

/** A row that others still refer to, clear form. */
export function stillUsed(table: string, constraint: string, user: string, name: string): ServerError {
  return foreignKey(usedText(table, constraint, user, name));
}

/** The same with the statement in the text: policies on 26.4.16. */
export function stillUsedRaw(table: string, constraint: string, user: string, name: string): ServerError {
  const kind = 'sqlalchemy.dialects.postgresql.asyncpg.IntegrityError';
  return sqlError(
    kind,
    usedText(table, constraint, user, name),
    `DELETE FROM ${table} WHERE ${table}.name = $1::VARCHAR`,
  );
}

/** `ok:false` text of the old mutations. */
export function integrityText(detail: string, statement: string): string {
  return `integrity error: (sqlalchemy.dialects.postgresql.asyncpg.IntegrityError) ${detail}\n[SQL: ${statement}]\n[parameters: (…)]\n(Background on this error at: https://sqlalche.me/e/20/gkpj)`;
}

export function missingReferenceText(table: string, constraint: string, column: string, value: string, other: string) {
  return integrityText(missingText(table, constraint, column, value, other), `INSERT INTO ${table} (…) VALUES (…)`);
}

/** A link to a row that is not there, as v2 says it: with the statement. */
export const missingLink = (table: string, column: string, value: string, other: string): ServerError =>
  sqlError(
    'sqlalchemy.dialects.postgresql.asyncpg.IntegrityError',
    missingText(table, `fk_${table}_${column}_${other}`, column, value, other),
    `INSERT INTO ${table} (…) VALUES (…) ON CONFLICT DO NOTHING`,
  );
