/** The envelopes of the server's four GraphQL doors. */
import { GraphQLError, Kind, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { ServerError } from '../errors.ts';

/** `gateway`: /func/admin/gql with it; `direct`: the manager's own /admin/gql; `strict`: /admin/graphql; `v2`: …/strawberry. */
export type Door = 'gateway' | 'direct' | 'strict' | 'v2';

export interface Envelope {
  status: number;
  body: unknown;
  /** False for bodies that are problem documents. */
  json?: false;
}

export interface Entry {
  message: string;
  locations?: unknown;
  path?: unknown;
  extensions?: Record<string, unknown>;
}

export const INTERNAL = 'backendai_generic_internal-error';

export const problem = (status: number, slug: string, title: string, more: object): Envelope => ({
  status,
  body: { type: `https://api.backend.ai/probs/${slug}`, title, ...more },
  json: false,
});

const moreOf = (error: GraphQLError): object =>
  error.originalError instanceof ServerError ? error.originalError.more : {};

const codeOf = (error: GraphQLError): string =>
  error.originalError instanceof ServerError ? error.originalError.code : INTERNAL;

/** Refused by the gateway itself: no data at all. */
export function gatewayErrors(status: number, errors: readonly Entry[], code?: string): Envelope {
  const list = errors.map(({ message, locations }) => ({
    message,
    ...(locations ? { locations } : {}),
    ...(code ? { extensions: { code } } : {}),
  }));
  return { status, body: { errors: list } };
}

/** Refused by the manager: `strict` makes a 400 of any error. */
export function plainErrors(door: Door, entries: Entry[], data: unknown = null): Envelope {
  if (door !== 'strict') return { status: 200, body: { data, errors: entries } };
  const more = { error_code: 'api_generic_internal-error', data: entries };
  return problem(400, 'graphql-error', 'GraphQL-generated error.', more);
}

const responseKeys = (operation: OperationDefinitionNode): string[] =>
  operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : [],
  );

/** Refused behind the gateway: each field fails by itself and the answer is 200. */
export function downstream(operation: OperationDefinitionNode, message: string): Envelope {
  const keys = responseKeys(operation);
  const extensions = { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'graphene' };
  const errors = keys.map((key) => ({ message, path: [key], extensions }));
  return { status: 200, body: { errors, data: Object.fromEntries(keys.map((key) => [key, null])) } };
}

/** What a value that does not fit its type says comes without a code. */
const ofType = (error: GraphQLError): boolean => error.originalError instanceof GraphQLError;

function entryOf(door: Door, error: GraphQLError): Entry {
  const { message, path, locations } = error;
  if (door === 'gateway') return { message, path, extensions: { code: codeOf(error), serviceName: 'graphene' } };
  return {
    message,
    locations,
    path,
    ...(ofType(error) ? {} : { extensions: { code: codeOf(error), ...moreOf(error) } }),
  };
}

/** What came out of the execution, data beside errors. */
export function executed(door: Door, { data, errors = [] }: ExecutionResult): Envelope {
  if (errors.length === 0) return { status: 200, body: door === 'gateway' ? { data } : { data, errors: null } };
  for (const error of errors) {
    const cause = error.originalError;
    // A slip of the embedded manager, not of the caller.
    if (cause && !(cause instanceof ServerError) && !ofType(error)) console.error(cause);
  }
  const entries = errors.map((error) => entryOf(door, error));
  return door === 'gateway' ? { status: 200, body: { errors: entries, data } } : plainErrors(door, entries, data);
}

const badRequest = (message: string, status: number, more: object = {}): Envelope => ({
  status,
  body: { errors: [{ message, extensions: { code: 'BAD_REQUEST', ...more } }] },
});

export interface GraphqlBody {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

const KNOWN = ['query', 'variables', 'operationName', 'extensions'];
const NO_QUERY =
  '<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for GraphQLRequest\nquery\n  Field required [type=missing, input_value={}, input_type=dict])>';

/** The body of a request, or how this door refuses it. `url` is what the manager calls itself. */
export function readBody(door: Door, url: string, text: string): GraphqlBody | Envelope {
  let body: Partial<GraphqlBody> & { operation_name?: string };
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    const told = `Unexpected token '${text[0] ?? ''}', "${text}" is not valid JSON`;
    const originalError = { name: 'SyntaxError', message: `${told}, "${text}" is not valid JSON` };
    if (door === 'gateway') return badRequest('POST body sent invalid JSON.', 400, { originalError });
    const msg = `Malformed body - URL: ${url}, Method: POST`;
    return problem(400, 'generic-bad-request', 'Malformed request body.', {
      error_code: 'api_parsing_bad-request',
      msg,
    });
  }
  const extra = Object.keys(body).find((key) => !KNOWN.includes(key));
  if (door === 'gateway' && extra) return badRequest(`Unexpected parameter "${extra}" in the request body.`, 400);
  if (typeof body.query === 'string') {
    return {
      query: body.query,
      variables: body.variables ?? {},
      operationName: body.operationName ?? body.operation_name,
    };
  }
  if (door === 'gateway') return badRequest('Must provide query string.', 200);
  const more = { error_code: 'api_parsing_invalid-parameters', msg: NO_QUERY };
  return problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', more);
}
