import { GraphQLClient } from 'graphql-request';
import { judge } from './auth';
import { attempt, exchange } from './call';
import type { TypedDocument } from './documents';
import { endpoint, managerUrl } from './endpoint';
import { AppError, isAppError } from './errors';
import { fromGraphQL, fromRefusal, isAuthLike, slugOf } from './error-map';
import { asObject, parseJson, type Json } from './json';
import { bodyOf, gate, isOk, jsonOf, type Answer } from './transport';

export interface CallOptions<R> {
  signal?: AbortSignal | undefined;
  /** Checks and shapes the data; what it throws becomes an error of kind `decode`. */
  decode?: ((data: unknown) => R) | undefined;
}

/** How long legacy documents keep away from a gateway that is down (ms). */
const GATEWAY_REST = 60_000;
let gatewayDownUntil = 0;

/** Forgets what is known of the gateway, at sign-in and sign-out. */
export const resetGateway = (): void => void (gatewayDownUntil = 0);

/** Brings the shapes of all GraphQL endpoints to the one that graphql-request reads; throws where there is none. */
function asEnvelope(answer: Answer): Response {
  let text = answer.text;
  if (isOk(answer)) {
    gate(answer);
  } else {
    const body = asObject(bodyOf(answer));
    const errors = slugOf(body) === 'graphql-error' ? body.data : body.errors;
    if (!Array.isArray(errors) || errors.length === 0) gate(answer);
    text = JSON.stringify({ data: body.errors ? (body.data ?? null) : null, errors });
  }
  const headers = new Headers({ 'Content-Type': 'application/json' });
  return { ok: true, status: 200, headers, text: () => Promise.resolve(text) } as Response;
}

/** The manager writes `errors: null` on success, which graphql-request takes for nonsense. */
function parseEnvelope(text: string): unknown {
  const { errors, ...rest } = asObject(parseJson(text));
  return errors === null || errors === undefined ? rest : { ...rest, errors };
}

interface Envelope {
  data: Json | undefined;
  errors: unknown[];
}

async function post<V>(
  doc: TypedDocument<unknown, V>,
  variables: V,
  path: string,
  signal?: AbortSignal,
): Promise<Envelope> {
  const write = doc.kind === 'mutation';
  const url = managerUrl(path);
  const client = new GraphQLClient(url.href, {
    fetch: async (_, init) => {
      const body = typeof init?.body === 'string' ? init.body : undefined;
      const answer = await exchange({ method: 'POST', url, body, write, signal });
      return asEnvelope(answer);
    },
    errorPolicy: 'all',
    jsonSerializer: { parse: parseEnvelope, stringify: JSON.stringify },
  });
  let answer: { data?: unknown; errors?: unknown };
  try {
    answer = await client.rawRequest(doc.text, variables as object);
  } catch (e) {
    // The library's own errors quote the request with its variables, so nothing of them is kept.
    throw isAppError(e) ? e : new AppError('broken-answer');
  }
  const errors = Array.isArray(answer.errors) ? answer.errors : [];
  const hasData = typeof answer.data === 'object' && answer.data !== null && !Array.isArray(answer.data);
  if (!hasData && errors.length === 0) throw new AppError('broken-answer');
  const data = hasData ? (answer.data as Json) : undefined;
  const empty = data === undefined || Object.values(data).every((root) => root === null);
  return { data: empty && errors.length > 0 ? undefined : data, errors };
}

const gatewayAway = (e: unknown, write: boolean): boolean =>
  isAppError(e) && e.kind === 'unavailable' && (e.status === 503 || (e.status === 502 && !write));

/** Legacy documents take the gateway-free endpoint while the gateway is down. A write moves over only if nobody got it. */
async function route<V>(doc: TypedDocument<unknown, V>, variables: V, signal?: AbortSignal): Promise<Envelope> {
  if (doc.generation === 'v2') return post(doc, variables, 'admin/gql/strawberry', signal);
  const canFallBack = endpoint().mode === 'session';
  if (canFallBack && Date.now() < gatewayDownUntil) return post(doc, variables, 'admin/graphql', signal);
  try {
    return await post(doc, variables, 'admin/gql', signal);
  } catch (e) {
    if (canFallBack && isAppError(e) && e.status === 502) gatewayDownUntil = Date.now() + GATEWAY_REST;
    if (!canFallBack || !gatewayAway(e, doc.kind === 'mutation')) throw e;
    const envelope = await post(doc, variables, 'admin/graphql', signal).catch((second: unknown) => {
      if (isAppError(second) && second.kind === 'unavailable') gatewayDownUntil = 0;
      throw second;
    });
    gatewayDownUntil = Date.now() + GATEWAY_REST;
    return envelope;
  }
}

function decoded<R>(data: unknown, decode: ((data: unknown) => R) | undefined): R {
  if (!decode) return data as R;
  try {
    return decode(data);
  } catch (e) {
    throw isAppError(e) ? e : new AppError('decode', { detail: e instanceof Error ? e.message : '' });
  }
}

interface Partly<R> {
  data: R;
  problems: AppError[];
}

async function read<R, V>(doc: TypedDocument<R, V>, variables: V, options: CallOptions<R>, partly: boolean) {
  let last: Partly<Json> | undefined;
  const run = async (): Promise<Partly<Json>> => {
    last = undefined;
    const { data, errors } = await route(doc, variables, options.signal);
    const problems = errors.map((error) => fromGraphQL(error, data));
    if (errors.some(isAuthLike)) throw await judge(fromGraphQL(errors.find(isAuthLike)));
    if (data === undefined) throw problems[0] ?? new AppError('broken-answer');
    last = { data, problems };
    if (problems[0]) throw problems.find((problem) => !problem.retryable) ?? problems[0];
    return last;
  };
  const result = await attempt(false, options.signal, run).catch((e: unknown) => {
    if (partly && last) return last;
    throw e;
  });
  return { data: decoded(result.data, options.decode), problems: result.problems };
}

/** Reads by GraphQL. Errors beside data are errors here (the data is in `error.data`); see `queryPartial`. */
export async function query<R, V>(doc: TypedDocument<R, V>, variables: V, options: CallOptions<R> = {}): Promise<R> {
  return (await read(doc, variables, options, false)).data;
}

/** Reads by GraphQL and keeps what came beside errors; throws only when nothing came. */
export async function queryPartial<R, V>(
  doc: TypedDocument<R, V>,
  variables: V,
  options: CallOptions<R> = {},
): Promise<Partly<R>> {
  return read(doc, variables, options, true);
}

/**
 * Writes by GraphQL, once. Throws on a status, on any GraphQL error, on `ok: false` in any payload, and
 * `unknown-outcome` when it was sent but the answer was lost or says nothing (a null payload).
 */
export async function mutate<R, V>(doc: TypedDocument<R, V>, variables: V, options: CallOptions<R> = {}): Promise<R> {
  const data = await attempt(true, options.signal, async () => {
    const { data, errors } = await route(doc, variables, options.signal);
    const doubt = errors.find(isAuthLike);
    if (doubt) throw await judge(fromGraphQL(doubt));
    if (errors.length > 0 || data === undefined) throw fromGraphQL(errors[0], data, false);
    const payloads = Object.values(data);
    const refusal = payloads.find((payload) => asObject(payload).ok === false);
    if (refusal) throw fromRefusal(asObject(refusal), data);
    if (payloads.length === 0 || payloads.includes(null)) throw new AppError('unknown-outcome', { data });
    return data;
  });
  return decoded(data, options.decode);
}

export interface RestOptions<T> extends CallOptions<T> {
  body?: unknown;
  search?: Record<string, string | number | boolean | undefined> | undefined;
  /** Whether it changes anything; by default everything but GET and HEAD does. */
  write?: boolean;
  /** The answer is text and is returned as it is. */
  text?: boolean;
  /** A 401 is this call's own answer (e.g. a wrong old password), not a doubt about the session. */
  ownAuth?: boolean;
  deadline?: number;
  /** Bytes; for answers larger than usual. */
  cap?: number;
}

/** Calls a REST path of the manager, e.g. `/resource/presets`. Empty answers of writes and 204 are `undefined`. */
export async function rest<T>(method: string, path: string, options: RestOptions<T> = {}): Promise<T> {
  const { body, signal, write = method !== 'GET' && method !== 'HEAD', deadline, cap } = options;
  const url = managerUrl(path, options.search);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const data = await attempt(write, signal, async () => {
    const answer = await exchange({ method, url, body: text, write, signal, deadline, cap });
    if (answer.status === 401 && options.ownAuth) throw new AppError('refused', { status: 401, detail: answer.text });
    if (isOk(answer) && (answer.status === 204 || (write && answer.text === ''))) return undefined;
    if (!options.text || !isOk(answer)) return jsonOf(answer);
    return answer.text;
  });
  return decoded(data, options.decode);
}
