/** Every way in which a call can fail. Texts for people are a function of this alone, so the list is closed. */
export type ErrorKind =
  | 'offline' // not sent: the browser has no network
  | 'timeout' // a read was not answered in time
  | 'network' // no connection, a broken certificate, or an answer without CORS headers
  | 'not-json' // a web page came instead of data: wrong address, or a proxy in front
  | 'broken-answer' // the answer is cut off or is not what GraphQL prescribes
  | 'decode' // whole JSON, but not the shape that was asked for
  | 'http' // any other HTTP status
  | 'graphql' // any other GraphQL error
  | 'refused' // the server understood the write and declined it
  | 'session-gone'
  | 'not-allowed'
  | 'key-refused' // still signed in, yet the manager refuses the key
  | 'password-expired'
  | 'second-factor'
  | 'rate-limited'
  | 'frozen'
  | 'unavailable' // webserver, gateway or manager away
  | 'conflict' // something of that name exists
  | 'in-use' // others refer to it
  | 'not-found'
  | 'invalid'
  | 'serialization' // another transaction came in between: the database undid this one as a whole
  | 'unknown-outcome' // a write was sent and its answer never came
  | 'not-done' // a look after the write: the server does not have it
  | 'partly-done' // of several writes for one thing the server has some
  | 'aborted';

export interface ErrorFacts {
  /** HTTP status. */
  status?: number | undefined;
  /** The server's `error_code`, e.g. `user_create_conflict`. */
  code?: string | undefined;
  /** Server text for the folded box; SQL parameters and row contents are cut out. */
  detail?: string | undefined;
  /** What clashes, for `conflict`: the value or the field that the server named; for `in-use`, who uses it. */
  name?: string | undefined;
  /** Data that came beside the errors. */
  data?: unknown;
  /** Messages by field, where the server names the field. */
  fields?: Record<string, string> | undefined;
  /** Whether the same read may be tried again without harm; by default a property of the kind. */
  retryable?: boolean | undefined;
}

const RETRYABLE: ReadonlySet<ErrorKind> = new Set([
  'network',
  'timeout',
  'unavailable',
  'broken-answer',
  'serialization',
]);

/** The one error type that leaves `api`. Holds neither the request nor its variables, which may be secret. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  /** What clashes; '' when unknown. */
  override readonly name: string;
  readonly data: unknown;
  readonly fields: Record<string, string> | undefined;
  readonly retryable: boolean;

  constructor(kind: ErrorKind, facts: ErrorFacts = {}) {
    super(kind);
    this.kind = kind;
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail === undefined ? undefined : redact(facts.detail);
    this.name = facts.name ?? '';
    this.data = facts.data;
    this.fields = facts.fields;
    this.retryable = facts.retryable ?? RETRYABLE.has(kind);
  }
}

export const isAppError = (e: unknown): e is AppError => e instanceof AppError;

/** What a successful answer must hold. A part that did not come is a broken answer, and never nothing. */
export function present<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new AppError('broken-answer');
  return part;
}

/** Wraps anything thrown; an `AppError` passes through. */
export function toAppError(e: unknown): AppError {
  if (isAppError(e)) return e;
  if (e instanceof DOMException && e.name === 'AbortError') return new AppError('aborted');
  return new AppError('decode', { detail: e instanceof Error ? e.message : String(e) });
}

const DETAIL_LIMIT = 4000;

/** Cuts out what may hold typed or stored values: bound parameters, failing rows, echoed input. */
export function redact(text: string): string {
  return text
    .toWellFormed()
    .replace(/\[parameters:[\s\S]*/g, '[parameters: …]')
    .replace(/Failing row contains \([\s\S]*/g, 'Failing row contains (…)')
    .replace(/\s*-> extra_data:[\s\S]*/g, '')
    .replace(/input_value=[\s\S]*?, input_type=/g, 'input_value=…, input_type=')
    .replace(/input_value=(?!…)[\s\S]*/g, 'input_value=…')
    .slice(0, DETAIL_LIMIT);
}
