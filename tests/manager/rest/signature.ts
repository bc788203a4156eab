/** Requests signed with a keypair: the server's checks, in the server's order. */
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';
import { isNewer, type Caller, type ReleaseName } from '../types.ts';

/** SHA-256 of nothing: the body takes no part in the signature. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const DRIFT = 15 * 60_000;
const VERSIONS = /^v(4\.20181215|[4-8]\.\d{8}|9\.20250722)$/;

const badAuth = (msg: string): Problem =>
  new Problem(400, 'invalid-auth-params', 'Missing or invalid authorization parameters.', {
    error_code: 'user_auth_invalid-parameters',
    msg,
  });

export const authFailed = (msg: string): Problem =>
  new Problem(401, 'auth-failed', 'Credential/signature mismatch.', { error_code: 'user_auth_unauthorized', msg });

const encoder = new TextEncoder();

async function hmac(key: BufferSource, text: string): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return crypto.subtle.sign('HMAC', imported, encoder.encode(text));
}

const toHex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The signature that the server expects. `date` is the header's own text: its calendar day is the day of the key. */
export async function signatureOf(
  request: { method: string; url: string; contentType: string; date: string; version: string },
  secret: string,
): Promise<string> {
  const { host, pathname, search } = new URL(request.url);
  const text = [
    request.method.toUpperCase(),
    pathname + search,
    request.date,
    `host:${host}`,
    `content-type:${request.contentType}`,
    `x-backendai-version:${request.version}`,
    EMPTY,
  ].join('\n');
  const day = request.date.slice(0, 10).replaceAll('-', '');
  const dayKey = await hmac(encoder.encode(secret), day);
  return toHex(await hmac(await hmac(dayKey, host), text));
}

const mediaType = (header: string | null): string =>
  (header ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';

/** What is wrong with a known caller, if anything: a disabled account counts from 26.9 on. */
export function refusedCaller({ user, key }: Caller, release: ReleaseName): string | null {
  if (key.is_active !== true) return 'Access key not found in HMAC';
  if (isNewer(release) && user.status !== 'active') return `User account is ${user.status}`;
  if (user.allowed_client_ip && !user.allowed_client_ip.includes('127.0.0.1/32'))
    return "'127.0.0.1' is not allowed IP address";
  return null;
}

export function checkVersion(request: Request, now: number): string {
  const version = request.headers.get('x-backendai-version');
  if (!version) throw badAuth('API version missing in request headers');
  if (!VERSIONS.test(version))
    throw new Problem(400, 'generic-bad-request', 'Bad request.', {
      error_code: 'backendai_generic_bad-request',
      msg: 'Unsupported API version.',
    });
  const date = Date.parse(request.headers.get('date') ?? request.headers.get('x-backendai-date') ?? '');
  if (Number.isNaN(date) || Math.abs(date - now) > DRIFT) throw badAuth('Date/time sync error');
  return version;
}

/** The caller of a signed request; null when there is no signature. @throws Problem */
export async function signedCaller(
  request: Request,
  db: Db,
  release: ReleaseName,
  now: number,
): Promise<Caller | null> {
  const header = request.headers.get('authorization');
  if (!header) return null;
  const version = checkVersion(request, now);
  const found = /^BackendAI\s+signMethod=HMAC-SHA256,\s*credential=([^:]+):([0-9a-f]+)$/i.exec(header);
  if (!found) throw badAuth('Invalid authorization type name');
  const [, accessKey = '', signature = ''] = found;
  const key = db.keypairs.get(accessKey);
  const user = key ? db.users.get(key.user) : undefined;
  if (!key || !user) throw authFailed('Access key not found in HMAC');
  const refused = refusedCaller({ user, key }, release);
  if (refused) throw authFailed(refused);
  const date = request.headers.get('date') ?? request.headers.get('x-backendai-date') ?? '';
  const contentType = mediaType(request.headers.get('content-type'));
  const { method, url } = request;
  const expected = await signatureOf({ method, url, contentType, date, version }, key.secret_key);
  if (expected !== signature.toLowerCase()) throw authFailed('HMAC signature mismatch');
  return { user, key };
}
