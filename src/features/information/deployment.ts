/** How the console is served, judged by what a page can see of it. Pure. */

export interface Served {
  /** Headers of `index.html`, their names in lower case; null: it could not be read. */
  page: Record<string, string> | null;
  /** The same of a script of the build; null: there is none to look at. */
  asset: Record<string, string> | null;
  url: string;
  /** The policy that the page itself carries. */
  metaPolicy: string | null;
  /** Names of the cookies that scripts of the page can read. */
  cookies: readonly string[];
  /** The address that `config.toml` names. */
  apiEndpoint: string;
  /** Of the console's own file: what could not be used, and the colours that can hardly be told from what they stand on. */
  unusable: readonly string[];
  weak: readonly string[];
  /** `*` where any site may call the manager; null: not known. */
  origins: string | null;
}

export type Verdict = 'good' | 'warn' | 'bad' | 'unknown';

export interface Check {
  /** Named `information:checks.<name>.*`. */
  name: CheckName;
  verdict: Verdict;
  /** As it was found; '' for nothing. */
  seen: string;
}

export const CHECKS = [
  'tls',
  'hsts',
  'policy',
  'frames',
  'sniff',
  'referrer',
  'permissions',
  'opener',
  'cookie',
  'indexCache',
  'assetCache',
  'compression',
  'address',
  'origins',
  'siteFile',
  'siteColors',
] as const;
export type CheckName = (typeof CHECKS)[number];

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** Session cookies by the names that webservers give them. */
const SESSION = /session/i;
const YEAR_PART = 15_552_000;
const DAY = 86_400;

const maxAge = (text: string): number => Number(/max-age=(\d+)/i.exec(text)?.[1] ?? 0);
const when = (good: boolean, otherwise: Verdict): Verdict => (good ? 'good' : otherwise);

const originOf = (text: string): string => (URL.canParse(text) ? new URL(text).origin : '');

type Found<Name extends CheckName> = Record<Name, [Verdict, string]>;

type OfPage = Exclude<
  CheckName,
  'tls' | 'cookie' | 'address' | 'origins' | 'siteFile' | 'siteColors' | 'assetCache' | 'compression'
>;

function ofPage({ page, metaPolicy }: Served, isTls: boolean): Found<OfPage> {
  const header = (name: string): string => page?.[name] ?? '';
  const told = (seen: string, verdict: Verdict): [Verdict, string] => (page ? [verdict, seen] : ['unknown', '']);
  /** A header that is well as soon as it is there. */
  const there = (name: string): [Verdict, string] => told(header(name), when(header(name) !== '', 'warn'));
  const policy = header('content-security-policy');
  const frames = /frame-ancestors[^;]*/.exec(policy)?.[0] ?? header('x-frame-options');
  const hsts = header('strict-transport-security');
  const sniff = header('x-content-type-options');
  const cache = header('cache-control');
  return {
    hsts: isTls ? told(hsts, when(maxAge(hsts) >= YEAR_PART, 'warn')) : ['unknown', ''],
    policy: told(policy || (metaPolicy ?? ''), policy ? 'good' : metaPolicy ? 'warn' : 'bad'),
    frames: told(frames, when(frames !== '', 'warn')),
    sniff: told(sniff, when(/nosniff/i.test(sniff), 'warn')),
    referrer: there('referrer-policy'),
    permissions: there('permissions-policy'),
    opener: there('cross-origin-opener-policy'),
    indexCache: told(cache, when(/no-store|no-cache|max-age=0/i.test(cache), 'warn')),
  };
}

function ofAsset({ asset }: Served): Found<'assetCache' | 'compression'> {
  if (!asset) return { assetCache: ['unknown', ''], compression: ['unknown', ''] };
  const { 'cache-control': cache = '', 'content-encoding': encoding = '' } = asset;
  return {
    assetCache: [when(/immutable/i.test(cache) || maxAge(cache) >= DAY, 'warn'), cache],
    compression: [when(encoding !== '', 'warn'), encoding],
  };
}

/** Every check, in the order in which they are shown. */
export function judge(served: Served): Check[] {
  const { url, cookies, apiEndpoint, origins, unusable, weak } = served;
  const { protocol, hostname, origin } = new URL(url);
  const isTls = protocol === 'https:';
  const found: Found<CheckName> = {
    ...ofPage(served, isTls),
    ...ofAsset(served),
    tls: [when(isTls, LOOPBACK.test(hostname) ? 'warn' : 'bad'), protocol.replace(':', '')],
    // A cookie that scripts cannot read does not tell its other flags either. Its value is no matter of ours.
    cookie: [cookies.some((name) => SESSION.test(name)) ? 'bad' : 'good', ''],
    address: apiEndpoint === '' ? ['unknown', ''] : [when(originOf(apiEndpoint) === origin, 'warn'), apiEndpoint],
    siteFile: [when(unusable.length === 0, 'warn'), unusable.join(', ')],
    siteColors: [when(weak.length === 0, 'warn'), weak.join(', ')],
    origins: origins === null ? ['unknown', ''] : [when(origins !== '*', 'warn'), origins],
  };
  return CHECKS.map((name) => ({ name, verdict: found[name][0], seen: found[name][1] }));
}
