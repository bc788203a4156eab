import { describe, expect, it } from 'vitest';
import en from '@locales/en/errors.json';
import enRights from '@locales/en/rights.json';
import ja from '@locales/ja/errors.json';
import jaRights from '@locales/ja/rights.json';
import ko from '@locales/ko/errors.json';
import koRights from '@locales/ko/rights.json';
import { AppError, type ErrorKind } from '@/api/errors';
import { describeError, knownTexts, safeDetail, type Translate } from './error-text';

const catalogues: Record<string, unknown> = {
  en: { ...en, ...enRights },
  ko: { ...ko, ...koRights },
  ja: { ...ja, ...jaRights },
};
/** Looks a key up as i18next does, and throws where i18next would show the key. */
const translator = (language: string): Translate => {
  const look = (key: string, given: Record<string, string> = {}): string => {
    let found = catalogues[language];
    for (const part of key.replace(/^(errors|rights):/, '').split('.'))
      found = (found as Record<string, unknown> | undefined)?.[part];
    if (found === undefined && given.defaultValue) return given.defaultValue;
    if (typeof found !== 'string' || found === '') throw new Error(`no ${language} text for ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => given[name] ?? '');
  };
  return look as unknown as Translate;
};

// Typed, so that a new kind does not compile until it stands here.
const KINDS: Record<ErrorKind, true> = {
  offline: true,
  timeout: true,
  network: true,
  'not-json': true,
  'broken-answer': true,
  decode: true,
  http: true,
  graphql: true,
  refused: true,
  'session-gone': true,
  'not-allowed': true,
  'key-refused': true,
  'password-expired': true,
  'second-factor': true,
  'rate-limited': true,
  frozen: true,
  unavailable: true,
  conflict: true,
  'in-use': true,
  'not-found': true,
  invalid: true,
  serialization: true,
  'unknown-outcome': true,
  'not-done': true,
  'partly-done': true,
  aborted: true,
};
const kinds = Object.keys(KINDS) as ErrorKind[];
const t = translator('en');

describe.each(['en', 'ko', 'ja'])('texts in %s', (language) => {
  const translate = translator(language);
  it.each(kinds)('kind %s has a title and advice of its own', (kind) => {
    const { title, advice } = describeError(translate, new AppError(kind));
    expect(title).not.toBe('');
    expect(advice).not.toBe(title);
    const same = kinds.filter((other) => describeError(translate, new AppError(other)).title === title);
    expect(same).toEqual([kind]);
  });

  it.each(knownTexts)('known refusal %s has both', (key) => {
    expect(translate(`errors:codes.${key}.title`)).not.toBe(translate(`errors:codes.${key}.advice`));
  });

  it('has no texts that nothing can show', () => {
    const { codes, kinds: all } = catalogues[language] as typeof en;
    expect(Object.keys(codes).toSorted()).toEqual([...knownTexts].toSorted());
    expect(Object.keys(all).toSorted()).toEqual([...kinds].toSorted());
  });
});

// As the two supported releases were seen to say it.
const SEEN: [kind: ErrorKind, code: string | undefined, text: string, title: string][] = [
  [
    'conflict',
    'user_create_conflict',
    'The user already exists. (User with email e or username u already exists.)',
    en.codes.userExists.title,
  ],
  [
    'invalid',
    'user_update_bad-request',
    "Failed (Username 'admin' is already taken by another user.)",
    en.codes.userExists.title,
  ],
  ['in-use', undefined, 'Agent has sessions conflicting with its resource group. (…)', en.codes.hasSessions.title],
  ['in-use', undefined, 'the keypair is used as main access key by any user', en.codes.mainKey.title],
  ['in-use', undefined, 'the keypair is used as the default access key by a user', en.codes.mainKey.title],
  ['not-allowed', 'user-keypair_read_forbidden', 'x', en.codes.foreignKey.title],
  ['not-found', undefined, 'No keypair resource policy goes by that name. (nope)', en.codes.policyMissing.title],
  [
    'in-use',
    'database_generic_not-found',
    'Foreign key constraint violated. (… is still referenced from table "keypairs".)',
    en.codes.policyInUse.title,
  ],
  [
    'conflict',
    'database_generic_already-exists',
    'Unique constraint violated. (… DETAIL:  Key (name)=(x) already exists.)',
    en.kinds.conflict.title,
  ],
  ['conflict', 'resource-preset_generic_conflict', 'Duplicate Resource Preset (x)', en.kinds.conflict.title],
  [
    'rate-limited',
    'api_access_unavailable',
    'You have reached your API query rate limit.',
    en.kinds['rate-limited'].title,
  ],
  [
    'not-found',
    'scaling-group_read_not-found',
    "The scaling group 'x' does not exist or you do not have access to the scaling group 'x'.",
    en.codes.groupForbidden.title,
  ],
  [
    'invalid',
    'api_generic_invalid-parameters',
    'Invalid group (x): the group does not exist, is inactive, or the user is not a member.',
    en.codes.projectForbidden.title,
  ],
  ['not-found', 'image_read_not-found', 'Unknown image reference: x (x86_64)', en.codes.imageUnknown.title],
  ['not-found', 'image_read_not-found', 'Unknown image references: alias:x', en.codes.imageUnknown.title],
  ['invalid', undefined, 'Cannot spawn more than 10 sessions for a single service', en.codes.manyReplicas.title],
  [
    'unavailable',
    'backendai_generic_unavailable',
    'No coordinator configured for this resource group',
    en.codes.appProxyMissing.title,
  ],
  ['rate-limited', undefined, 'Too many failed login attempts', en.codes.loginBlocked.title],
  ['frozen', undefined, 'server-frozen', en.kinds.frozen.title],
  ['unavailable', 'api_request_unreachable', 'The proxy target server is inaccessible.', en.kinds.unavailable.title],
  [
    'not-allowed',
    'backendai_generic_forbidden',
    'Forbidden operation. (superadmin privilege required)',
    en.kinds['not-allowed'].title,
  ],
  ['refused', undefined, 'no permission to execute create_user', en.kinds.refused.title],
  ['not-found', 'user_read_not-found', 'x', en.kinds['not-found'].title],
  [
    'invalid',
    undefined,
    'Keypair already has 5 active sessions, which exceeds the per-keypair concurrent-session limit of 5.',
    en.codes.quota.title,
  ],
  [
    'invalid',
    undefined,
    'kernel_specs[0] resource request is smaller than the image minimum (cpu=1 mem=320m).',
    en.codes.tooSmall.title,
  ],
  ['invalid', undefined, 'Batch sessions must have a non-empty startup command.', en.codes.startupCommand.title],
  ['conflict', undefined, 'The virtual folder already exists with the same name. (x)', en.codes.folderExists.title],
  ['not-allowed', undefined, 'The source vfolder is not permitted to be cloned.', en.codes.cloneForbidden.title],
  ['invalid', undefined, "Invalid field keys: ['nope']", en.codes.exportField.title],
  ['invalid', undefined, 'Date/time sync error', en.codes.clock.title],
  ['key-refused', undefined, 'HMAC signature mismatch', en.codes.signature.title],
  ['unknown-outcome', undefined, 'The user already exists.', en.kinds['unknown-outcome'].title],
];

it.each(SEEN)('%s %s %s', (kind, code, detail, title) => {
  expect(describeError(t, new AppError(kind, { code, detail })).title).toBe(title);
});

// As 26.9.6 was seen to refuse, by GraphQL and by REST, and 26.4.16.
const LACKS: [text: string, title: string][] = [
  [
    "Insufficient permission to perform this operation. (User u lacks permission <Permission.READ: 1> on role at scopes [UserID('u')])",
    'No role allows this: Roles, Read',
  ],
  [
    'Insufficient permission to perform this operation. — User u lacks permission <Permission.UPDATE: 2> on session 0b5c',
    'No role allows this: Sessions, Edit',
  ],
  [
    'Insufficient permission to perform this operation. (User u lacks permission <Permission.HARD_DELETE: 16> on spaceship 1)',
    'No role allows this: spaceship, Delete permanently',
  ],
  [
    "Insufficient permission to perform this operation. (User u lacks permission soft-delete on RBACElementRef(element_type=<RBACElementType.PROJECT: 'project'>, element_id='x'))",
    'No role allows this: Projects, Delete',
  ],
];

it.each(LACKS)('says which right no role gives: %s', (detail, title) => {
  const { title: said, advice, link } = describeError(t, new AppError('not-allowed', { detail }));
  expect(said).toBe(title);
  expect(advice).toBe(en.lacking.advice);
  expect(link).toBeUndefined();
});

describe('what is shown of a server text', () => {
  const RAW = [
    "(sqlalchemy.dialects.postgresql.asyncpg.IntegrityError) <class 'asyncpg.exceptions.ForeignKeyViolationError'>: update or delete on table \"x\"\nDETAIL:  Key (name)=(secret-row) is still referenced.\n[SQL: DELETE FROM x WHERE name = $1]\n[parameters: ('secret-row',)]",
    'integrity error: (psycopg2.errors.UniqueViolation) duplicate key\nDETAIL:  Key (email)=(secret-row) already exists.',
    'Unique constraint violated. (x DETAIL:  Key (name)=(secret-row) already exists.)',
    'Traceback (most recent call last):\n  File "/opt/secret-row.py", line 3, in f\nai.backend.SomeError: secret-row',
  ];
  it.each(RAW)('cuts %s', (text) => {
    const shown = safeDetail(text);
    expect(shown).not.toMatch(/secret-row|\[SQL:|DETAIL:|Traceback|psycopg|sqlalchemy|asyncpg/);
    expect(shown).not.toBe('');
    const all = JSON.stringify(describeError(t, new AppError('graphql', { detail: text })));
    expect(all).not.toContain('secret-row');
  });

  it('keeps the class and the sentence', () => {
    expect(safeDetail(RAW[0] as string)).toBe('IntegrityError: ForeignKeyViolationError');
    expect(safeDetail(RAW[2] as string)).toBe('Unique constraint violated');
    expect(safeDetail(RAW[3] as string)).toBe('SomeError');
  });

  it('leaves plain words alone, and folds them under the title', () => {
    const text = describeError(t, new AppError('refused', { detail: 'no matching modifykeypair', code: 'a_b_c' }));
    expect(text).toEqual({ ...en.kinds.refused, detail: 'no matching modifykeypair', code: 'a_b_c' });
  });

  it('names what clashes', () => {
    expect(describeError(t, new AppError('conflict', { name: 'gpu' })).title).toBe('It already exists (gpu)');
  });
});
