import type { TFunction } from 'i18next';
import type { AppError, ErrorKind } from '@/api/errors';
import { session } from '@/api/session-state';
import { paths } from '@/lib/paths';
import { has } from '@/lib/releases';
import type { ErrorText } from '@/ui/ErrorPanel';
import { hrefOf } from './go';

/** Any `t` of react-i18next that has the namespace `errors` loaded. */
export type Translate = TFunction<readonly string[]>;

/**
 * Refusals that deserve their own words, told by the server's code or text; the first that fits wins.
 * Everything else is described by its kind. Keys of `errors:codes`.
 */
const KNOWN: readonly [key: string, match: RegExp][] = [
  ['loginBlocked', /Too many failed login attempts|login-blocked/i],
  ['loginElsewhere', /active-login-session-exists|already logged in/i],
  ['clock', /Date\/time sync error/i],
  ['signature', /HMAC signature mismatch|Access key not found in HMAC|Credential\/signature mismatch/i],
  ['apiVersion', /Unsupported API version/i],
  ['userExists', /user_create_conflict|user already exists|email-already-exists|is already taken by another user/i],
  ['mainKey', /main access key|default access key/i],
  ['foreignKey', /(user-)?keypair_read_forbidden/],
  [
    'policyMissing',
    /No keypair resource policy|no-default-keypair-resource-policy|resource_polic\w*_fkey|fk_\w*resource_policy/i,
  ],
  ['domainRename', /fk_users_domain_name_domains/],
  [
    'policyInUse',
    /still referenced from table .?(keypairs|users|groups)|column .?resource_policy.? of relation .?groups/i,
  ],
  ['domainHasUsers', /domain-has-users|Domain has (associated )?users/i],
  ['domainHasProjects', /domain-has-groups|Domain has (associated )?groups/i],
  [
    'hasSessions',
    /has-active-kernels|has active kernels|agent-has-conflicting-sessions|conflicting sessions|sessions conflicting/i,
  ],
  ['hasEndpoints', /has-active-endpoints|has active endpoints/i],
  ['hasFolders', /project-has-vfolders|has vfolders/i],
  ['personalProject', /Personal project is (removed|purged)/i],
  ['badName', /must be a valid slug|non-word characters/i],
  ['folderMounted', /vfolder-deletion-not-allowed|mounted (to|in|by|on) /i],
  ['folderExists', /virtual folder already exists|vfolder-already-exists/i],
  ['folderInTrash', /^folder-in-trash$/m],
  ['folderNotInTrash', /^folder-not-in-trash$/m],
  ['notText', /^not-editable-text$/m],
  ['folderLinked', /vfolder-has-linked-model-card/i],
  ['folderHost', /storage-permission-not-allowed|storage_\w+_forbidden/i],
  ['cloneForbidden', /source vfolder is not permitted to be cloned/i],
  ['slotInUse', /resource-slot-type-in-use/i],
  ['slotUnknown', /unknown-resource-slot-type|unknown resource slot/i],
  ['defaultGroup', /default-scaling-group-already-exists|resource group is already the default/i],
  ['quota', /quota-exceeded|reached your resource limit|concurrent-session limit/i],
  ['tooSmall', /smaller than the image minimum/i],
  ['startupCommand', /non-empty startup command/i],
  ['sessionType', /session-type-not-allowed/i],
  ['groupForbidden', /does not exist or you do not have access to the (?:scaling|resource) group/i],
  ['projectForbidden', /the group does not exist, is inactive, or the user is not a member/i],
  ['imageUnknown', /Unknown image references?:/i],
  ['manyReplicas', /Cannot spawn more than \d+ sessions for a single service/i],
  ['manySessions', /too-many-sessions-matched/i],
  ['tooLong', /StringDataRightTruncation|value too long/i],
  ['manyPeople', /too-many-people/],
  ['exportBusy', /too-many-concurrent-exports/i],
  ['exportField', /invalid-export-field-keys|Invalid field keys/i],
  ['storageProxy', /storage-proxy|storage proxy/i],
  ['appProxyMissing', /No coordinator configured/i],
  ['appProxy', /appproxy-connection-error|app-?proxy/i],
  ['hook', /rejected-by-hook/i],
  ['weight', /invalid-resource-weight/i],
  ['modelCard', /model-card-parse-error/i],
  // One such record makes 26.4 refuse the whole list that it is in.
  [
    'malformed',
    /Cannot convert the slot|is not a valid \w+Permission|conversion from \w+ to Decimal|object has no attribute 'items'/,
  ],
];

/** "User … lacks permission <Permission.READ: 1> on session …": since 26.9; before, `update on RBACElementRef(…)`. */
const LACKING =
  /lacks permission (?:<Permission\.)?([A-Za-z_-]+)(?:: \d+>)? on (?:RBACElementRef\(element_type=<RBACElementType\.\w+: ')?([a-z]\w*)/;

/** What a role would have to allow: the act and the kind of thing, as the server says it. */
export function lackingRight(detail: string | undefined): { act: string; thing: string } | null {
  const [, act, thing] = LACKING.exec(detail ?? '') ?? [];
  return act && thing ? { act: act.toUpperCase().replaceAll('-', '_'), thing } : null;
}

// i18n: errors:rights.act.* rights:thing.* errors:lacking.*
/** A refusal by roles in words: which act on which kind of thing, and who can give it. Superadmins get the way to the roles. */
function lackingText(t: Translate, { act, thing }: { act: string; thing: string }): ErrorText {
  const now = session.get();
  const superadmin = 'identity' in now && now.identity.role === 'superadmin';
  const roles = 'identity' in now && has(now.release, 'role.scope');
  const what = {
    act: t(`errors:rights.act.${act}`, { defaultValue: act }),
    thing: t(`rights:thing.${thing}`, { defaultValue: thing }),
  };
  return {
    title: t('errors:lacking.title', what),
    advice: t(superadmin ? 'errors:lacking.superadmin' : 'errors:lacking.advice', what),
    ...(superadmin && roles && { link: { href: hrefOf(paths.roles()), label: t('errors:lacking.link') } }),
  };
}

const RAW = /\[SQL:|DETAIL:|Traceback|psycopg|sqlalchemy|asyncpg|\n\s+at .+:\d+/i;
const CLASS = /\b[A-Z]\w*(?:Error|Exception|Violation|Conflict|NotFound)\b/g;

/**
 * The server's text for the folded box. A text with SQL, row contents or a stack is cut down to what its first line says
 * before the raw part, and the classes of the errors.
 */
export function safeDetail(text: string): string {
  if (!RAW.test(text)) return text;
  const line = /Traceback/i.test(text) ? (text.trim().split('\n').at(-1) ?? '') : (text.split('\n')[0] ?? '');
  const said = (/Traceback/i.test(text) ? '' : line).split(/\(|<|\[SQL:|DETAIL:|psycopg|sqlalchemy|asyncpg/i)[0] ?? '';
  const classes = [...new Set(line.match(CLASS) ?? [])];
  return [said.replace(/[\s:.—-]+$/, ''), ...classes].filter(Boolean).join(': ') || 'Internal error';
}

/** Kinds that say all there is to say, whatever the server's text was. */
const OWN_WORDS: ReadonlySet<ErrorKind> = new Set([
  'unknown-outcome',
  'not-done',
  'partly-done',
  'serialization',
  'aborted',
  'offline',
]);

/** What clashes, where the server named it. */
function clashOf({ kind, name }: AppError): string {
  const named = kind === 'conflict' || kind === 'in-use';
  return named && name && !RAW.test(name) ? ` (${name})` : '';
}

/** What a failure is in plain words: the same text for the same error everywhere. Needs the namespace `errors`. */
export function describeError(t: Translate, error: AppError): ErrorText {
  const said = `${error.code ?? ''}\n${error.detail ?? ''}`;
  const known = OWN_WORDS.has(error.kind) ? undefined : KNOWN.find(([, match]) => match.test(said))?.[0];
  // i18n: errors:codes.* errors:kinds.*
  const words = (part: string) => t(`errors:${known ? `codes.${known}` : `kinds.${error.kind}`}.${part}`);
  const lacking = known || OWN_WORDS.has(error.kind) ? null : lackingRight(error.detail);
  const text: ErrorText = lacking
    ? lackingText(t, lacking)
    : { title: words('title') + clashOf(error), advice: words('advice') };
  if (error.detail) text.detail = safeDetail(error.detail);
  if (error.code ?? error.status) text.code = error.code ?? `HTTP ${error.status}`;
  return text;
}

/** Keys of `errors:codes`, for the test that holds the catalogues to them. */
export const knownTexts: readonly string[] = KNOWN.map(([key]) => key);
