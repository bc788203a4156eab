import { AppError } from './errors';
import { serverNow } from '@/lib/clock';

/**
 * Signing for API mode. What is kept is a key for one host and one day; the secret itself is dropped after deriving.
 * The keys cannot be exported, and nothing is kept in text form.
 */
export interface DayKeys {
  accessKey: string;
  /** Host with its port, as in the Host header. */
  host: string;
  /** By UTC day, `YYYYMMDD`. */
  days: Record<string, CryptoKey>;
}

export interface SignedRequest {
  method: string;
  /** Path with the raw query string. */
  path: string;
  /** ISO 8601 with an offset; the day is the one written here. */
  date: string;
  version: string;
  contentType: string;
}

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const DAY = 86_400_000;
/** The body is never part of the signature: this is the hash of nothing. */
const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const encoder = new TextEncoder();

/** Whether the browser offers the functions; on plain http (other than loopback) it does not. */
export const canSign = (): boolean => globalThis.crypto?.subtle !== undefined;

const dayOf = (date: string): string => date.slice(0, 10).replaceAll('-', '');
export const utcDay = (time: number): string => dayOf(new Date(time).toISOString());

const importKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, HMAC, false, ['sign']);

const hmac = async (key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(HMAC, key, encoder.encode(text)));

async function dayKey(secret: CryptoKey, day: string, host: string): Promise<CryptoKey> {
  const first = await hmac(secret, day);
  const second = await hmac(await importKey(first), host);
  const key = await importKey(second);
  first.fill(0);
  second.fill(0);
  return key;
}

/** Keys of the days given, for one host. */
export async function deriveDayKeys(accessKey: string, secret: string, host: string, days: string[]): Promise<DayKeys> {
  const raw = encoder.encode(secret);
  const key = await importKey(raw);
  raw.fill(0);
  const pairs = await Promise.all(days.map(async (day) => [day, await dayKey(key, day, host)] as const));
  return { accessKey, host, days: Object.fromEntries(pairs) };
}

/** Today and tomorrow in UTC, by the server's clock. */
export const twoDays = (): string[] => [utcDay(serverNow()), utcDay(serverNow() + DAY)];

/** The `Authorization` header of a request; undefined when there is no key for its day. */
export async function authorization(keys: DayKeys, request: SignedRequest): Promise<string | undefined> {
  const key = keys.days[dayOf(request.date)];
  if (!key) return undefined;
  const { method, path, date, contentType, version } = request;
  const lines = [
    method.toUpperCase(),
    path,
    date,
    `host:${keys.host}`,
    `content-type:${contentType}`,
    `x-backendai-version:${version}`,
    EMPTY_HASH,
  ];
  const signature = Array.from(await hmac(key, lines.join('\n')), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return `BackendAI signMethod=HMAC-SHA256, credential=${keys.accessKey}:${signature}`;
}

const OWN_VERSION = 'v9.20250722';
const rank = (version: string): number => Number(/^v(\d+\.\d{8})$/.exec(version)?.[1] ?? Infinity);

/** The API version to send: ours, or the server's where that is older. */
export const apiVersion = (server: string): string => (rank(server) < rank(OWN_VERSION) ? server : OWN_VERSION);

/** Headers for each request; when the last day's key is over it calls `onSpent` and throws `session-gone`. */
export function makeSigner(keys: DayKeys, version: string, onSpent: () => void) {
  const contentType = 'application/json';
  return async (method: string, url: URL): Promise<Record<string, string>> => {
    // The clock of this computer may have been put right since the server's was read, so both are tried.
    for (const time of [serverNow(), Date.now()]) {
      const date = new Date(time).toISOString();
      const header = await authorization(keys, { method, path: url.pathname + url.search, date, version, contentType });
      if (header) return { 'X-BackendAI-Date': date, 'X-BackendAI-Version': version, Authorization: header };
    }
    onSpent();
    throw new AppError('session-gone');
  };
}
