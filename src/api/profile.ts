import { parseRelease, type Release } from '@/lib/releases';
import { attempt } from './call';
import { query } from './client';
import { endpoint, managerUrl, ownUrl } from './endpoint';
import { AppError, isAppError } from './errors';
import { OwnProfileDocument, type OwnProfileQuery } from './gen/own-profile.legacy';
import { asObject, asText } from './json';
import type { Identity, Role } from './session-state';
import { bodyOf, isOk, jsonOf, send } from './transport';

const ROLES: readonly Role[] = ['superadmin', 'admin', 'user', 'monitor'];
const asRole = (value: unknown): Role => ROLES.find((role) => role === value) ?? 'user';

/** What the webserver says of this cookie; undefined when nobody is signed in or there is no webserver at all. */
export const loginCheck = () => attempt(false, undefined, checkOnce);

async function checkOnce(): Promise<{ accessKey: string; role: Role } | undefined> {
  const answer = await send({ method: 'POST', url: ownUrl('server/login-check'), write: false });
  const { authenticated, data } = asObject(bodyOf(answer));
  if (typeof authenticated !== 'boolean') {
    // A plain file server in front of an API mode console knows no such route.
    if (isOk(answer) || answer.status === 404 || answer.status === 405 || answer.status === 401) return undefined;
    jsonOf(answer);
  }
  const accessKey = asText(asObject(data).access_key);
  return authenticated && accessKey !== undefined ? { accessKey, role: asRole(asObject(data).role) } : undefined;
}

export interface ServerVersion {
  /** API version, e.g. `v9.20250722`. */
  version: string;
  release: Release;
}

/** The manager's root document. Throws `not-json` or `decode` where there is no manager. */
export const serverVersion = () => attempt(false, undefined, versionOnce);

async function versionOnce(): Promise<ServerVersion> {
  const credentials = endpoint().mode === 'session' ? 'same-origin' : 'omit';
  const { version, manager } = asObject(
    jsonOf(await send({ method: 'GET', url: managerUrl('/'), credentials, write: false })),
  );
  const release = parseRelease(String(manager));
  if (!release) throw new AppError('decode');
  return { version: asText(version) ?? '', release };
}

type OwnUser = Partial<NonNullable<OwnProfileQuery['user']>>;

/** The caller's own profile; undefined where roles of the manager forbid reading it. */
export async function readProfile(signal?: AbortSignal): Promise<OwnUser | undefined> {
  try {
    return (await query(OwnProfileDocument, {}, { signal })).user ?? undefined;
  } catch (e) {
    if (isAppError(e) && e.kind === 'not-allowed') return undefined;
    throw e;
  }
}

/** Puts an identity together; the role of the profile wins over the one noted at sign-in. */
export function makeIdentity(key: { accessKey: string; role?: Role }, user: OwnUser = {}): Identity {
  const { mode, base } = endpoint();
  const groups = Array.isArray(user.groups) ? user.groups.map(asObject) : [];
  return {
    mode,
    endpoint: base,
    accessKey: key.accessKey,
    role: user.role === undefined && key.role ? key.role : asRole(user.role),
    uuid: asText(user.uuid) ?? '',
    email: asText(user.email) ?? '',
    username: asText(user.username) ?? '',
    fullName: asText(user.full_name) ?? '',
    domain: asText(user.domain_name) ?? '',
    projects: groups.map(({ id, name }) => ({ id: String(id), name: String(name) })),
    totp: user.totp_activated === true,
    mustChangePassword: user.need_password_change === true,
  };
}
