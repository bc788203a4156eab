/**
 * What a sign-in elsewhere hands over in the console's address: `sToken` (the webserver's `auth-token-name`), with
 * `date`, `endpoint` and `api_version` beside a token that is a signature over them; or `bai_error`, why there is none.
 */
export interface Handover {
  /** Body of the webserver's token sign-in. */
  pass?: Record<string, string>;
  /** The plugin's word for what went wrong, e.g. `openid-access-denied`. */
  failure?: string;
}

const SIGNED = ['date', 'endpoint', 'api_version'];
const LONGEST = 8192;

let held: Handover = {};

/** Takes the token out of the address and the history, before anything else reads them or asks for anything. */
export function takeHandover(): void {
  const url = new URL(location.href);
  const found = (name: string) => url.searchParams.get(name) ?? '';
  const sToken = found('sToken') || found('stoken');
  const failure = found('bai_error');
  if (!sToken && !failure) return;
  const pass = Object.fromEntries(
    [['sToken', sToken], ...SIGNED.map((name) => [name, found(name)])].filter(([, v]) => v),
  );
  held = sToken && sToken.length <= LONGEST ? { pass } : { failure: failure || 'invalid-token' };
  const gone = ['sToken', 'stoken', 'bai_error', ...(sToken ? SIGNED : [])];
  for (const name of gone) url.searchParams.delete(name);
  history.replaceState(history.state, '', url.pathname + url.search + url.hash);
}

/** What was handed over, to one who asks; the next finds nothing. */
export function claimHandover(): Handover {
  const given = held;
  held = {};
  return given;
}
