/** What the manager's plugins for signing in answer through the webserver: no session is asked for. */
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';
import type { SiteConfig } from './config.ts';
import { json, ONE_TIME_CODE, registrationToken } from './web-session.ts';

/** Where the embedded site's provider would be. */
export const PROVIDER = 'https://provider.invalid/authorize';

const absent = (path: string): Problem =>
  new Problem(404, 'url-not-found', 'Unknown URL path.', { error_code: 'api_read_not-found', data: path });

/** Undefined: no plugin's route, or one that the webserver lets nobody through to. */
export async function answerPlugin(
  request: Request,
  path: string,
  db: Db,
  site: SiteConfig,
): Promise<Response | undefined> {
  const vendor = /^\/func\/(saml|openid)\/login$/.exec(path)?.[1];
  const isLetThrough = request.method === 'POST' || (request.method === 'GET' && vendor === 'openid');
  if (vendor && isLetThrough) {
    if (!String(site.singleSignOnVendors).toLowerCase().includes(vendor)) throw absent(path.slice('/func'.length));
    if (request.method !== 'POST') return new Response('405: Method Not Allowed', { status: 405 });
    const redirect = new URLSearchParams(await request.text()).get('redirect_to') ?? '';
    return new Response('302: Found', {
      status: 302,
      headers: { location: `${PROVIDER}?${new URLSearchParams({ state: redirect })}` },
    });
  }
  return request.method === 'POST' && path.startsWith('/func/totp/anon') ? register(request, path, db) : undefined;
}

async function register(request: Request, path: string, db: Db): Promise<Response> {
  const body = (await request.json().catch(() => ({}))) as { registration_token?: string; otp?: string };
  const user = [...db.users.values()].find((one) => registrationToken(one) === body.registration_token);
  if (!user) throw new Problem(400, 'invalid-token', 'Invalid Token', { error_code: 'api_auth_invalid-parameters' });
  if (user.sign_in !== 'otp-registration')
    throw new Problem(400, 'invalid-api-params', 'Missing or invalid API parameters.', {
      msg: 'TOTP is already activated for this user.',
    });
  if (path === '/func/totp/anon') {
    const totp_key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    return json(200, {
      totp_key,
      totp_uri: `otpauth://totp/Backend.AI:${encodeURIComponent(user.email)}?secret=${totp_key}&issuer=Backend.AI`,
    });
  }
  if (path !== '/func/totp/anon/verify') throw absent(path.slice('/func'.length));
  if (body.otp !== ONE_TIME_CODE)
    throw new Problem(401, 'totp-auth-failed', 'TOTP authorization failed', { error_code: 'user_auth_unauthorized' });
  user.sign_in = 'otp';
  user.totp_activated = true;
  return json(200, { success: true });
}
