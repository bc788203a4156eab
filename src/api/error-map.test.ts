import { describe, expect, it } from 'vitest';
import { fromGraphQL, fromRefusal, fromStatus, isAuthLike } from './error-map';
import { AppError, redact, toAppError, type ErrorKind } from './errors';

const SQL_PARAMETERS = '[SQL: INSERT INTO users (email, password) VALUES ($1, $2)]\n[parameters: ("a@b.c", "hunter2")]';

describe('GraphQL errors', () => {
  const rows: [string, string | undefined, ErrorKind, string?][] = [
    [
      'The user already exists. (User with email e@x.y or username u already exists.)',
      'user_create_conflict',
      'conflict',
      'e@x.y',
    ],
    ["x. (Username 'admin' is already taken by another user.)", 'user_modify_bad-request', 'conflict', 'admin'],
    [
      'Unique constraint violated. (… DETAIL:  Key (name)=(p1) already exists.)',
      'database_generic_already-exists',
      'conflict',
      'p1',
    ],
    ['Duplicate Resource Preset (big)', 'resource-preset_generic_conflict', 'conflict', 'big'],
    [
      'Duplicate Scaling Group (Duplicate scaling group name: sg1)',
      'scaling-group_generic_conflict',
      'conflict',
      'sg1',
    ],
    ["x. (Group with name 'g' already exists in domain 'd')", 'api_parsing_invalid-parameters', 'conflict', 'g'],
    [
      'Foreign key constraint violated. (… is still referenced from table "keypairs".)',
      'database_generic_not-found',
      'in-use',
    ],
    [
      "(sqlalchemy…) <class 'asyncpg.exceptions.ForeignKeyViolationError'>: update or delete",
      'backendai_generic_internal-error',
      'in-use',
    ],
    [
      '… NotNullViolationError … column "resource_policy" of relation "groups" …',
      'backendai_generic_internal-error',
      'in-use',
    ],
    ['Forbidden operation. (superadmin privilege required)', 'backendai_generic_forbidden', 'not-allowed'],
    ['Insufficient privilege. (Admin exclusive access)', 'user_auth_forbidden', 'not-allowed'],
    ['Admin exclusive access', 'backendai_generic_internal-error', 'not-allowed'],
    ['Permission Denied.', 'api_auth_forbidden', 'not-allowed'],
    [
      'Insufficient permission to perform this operation. (User u lacks permission p)',
      'permission_access_forbidden',
      'not-allowed',
    ],
    ['Entity not found. (No XRow matches the given key)', 'user_read_not-found', 'not-found'],
    ['The user does not exist. (User with email e not found.)', 'user_read_not-found', 'not-found'],
    ["Variable '$a' got invalid value 'x'; Int cannot represent non-integer value: 'x'", undefined, 'invalid'],
    ["Cannot query field 'nope' on type 'Query'.", undefined, 'graphql'],
    ['[Errno 2] No such file or directory', 'backendai_generic_internal-error', 'graphql'],
    ['something new', 'thing_update_forbidden', 'not-allowed'],
    ['something new', 'thing_update_not-found', 'not-found'],
    ['something new', 'thing_update_conflict', 'conflict'],
  ];
  it.each(rows)('%s (%s) is %s', (message, code, kind, name = '') => {
    const error = fromGraphQL({ message, extensions: { code } });
    expect({ kind: error.kind, name: error.name, code: error.code }).toEqual({ kind, name, code });
    expect(error.retryable).toBe(false);
  });

  it.each(['concurrent update', 'read/write dependencies among transactions'])(
    'knows that nothing was done where another transaction came in between: %s',
    (why) => {
      const message = `(sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.SerializationError'>: could not serialize access due to ${why}\n[SQL: UPDATE users SET description=$1::VARCHAR WHERE users.email = $2::VARCHAR]\n[parameters: ('d5', 'a@b.c')]`;
      const error = fromGraphQL({ message, extensions: { code: 'backendai_generic_internal-error' } });
      // A read is asked again by itself, a write never is.
      expect(error).toMatchObject({ kind: 'serialization', retryable: true });
      expect(error.detail).not.toContain('a@b.c');
      expect(fromStatus(500, { title: 'Internal server error.', msg: message }).kind).toBe('serialization');
      expect(fromRefusal({ ok: false, msg: `unexpected error: ${message}` }, {}).kind).toBe('serialization');
    },
  );

  it('takes unknown faults beside data for passing ones, refusals for lasting ones', () => {
    expect(fromGraphQL({ message: '[Errno 2] No such file' }, { a: 1 }).retryable).toBe(true);
    expect(fromGraphQL({ message: 'Permission Denied.' }, { a: 1 }).retryable).toBe(false);
  });

  it('reads messages by field', () => {
    const errors = [
      { loc: ['body', 'email'], msg: 'too long' },
      { loc: [0], msg: 'lost' },
    ];
    const error = fromGraphQL({ message: 'x', extensions: { errors } });
    expect([error.kind, error.fields]).toEqual(['invalid', { email: 'too long' }]);
  });

  it.each([null, undefined, 1, 'x', [], {}, { message: 5 }, { extensions: 'x' }])('survives %j', (error) => {
    expect(fromGraphQL(error).kind).toBe('graphql');
    expect(isAuthLike(error)).toBe(false);
  });
});

it.each([
  [{ message: 'x', extensions: { response: { status: 401 } } }, true],
  [{ message: 'Unexpected empty "data": {"type":"https://api.backend.ai/probs/auth-failed"}' }, true],
  [{ message: 'x', extensions: { code: 'user_auth_unauthorized' } }, true],
  [{ message: 'x', extensions: { code: 'user_auth_forbidden' } }, false],
  [{ message: 'x', extensions: { response: { status: 403 } } }, false],
])('%j may mean a lost session: %s', (error, expected) => expect(isAuthLike(error)).toBe(expected));

it.each([
  ['no permission to execute delete_user', 'not-allowed'],
  ['no matching modifykeypair', 'not-found'],
  ['integrity error: duplicate key value', 'conflict'],
  ['Main access key cannot be deleted', 'refused'],
  [undefined, 'refused'],
])('ok:false with %s is %s', (msg, kind) => expect(fromRefusal({ ok: false, msg }, {}).kind).toBe(kind));

describe('statuses', () => {
  const rows: [number, unknown, ErrorKind][] = [
    [400, { type: 'https://x/probs/invalid-api-params', title: 'Invalid or Missing API Parameters.' }, 'invalid'],
    [
      400,
      { type: 'x/invalid-api-params', msg: 'The virtual folder already exists with the same name. (a)' },
      'conflict',
    ],
    [400, { type: 'x/vfolder-deletion-not-allowed', title: 'x' }, 'in-use'],
    [401, { type: 'x/auth-failed', title: 'Unauthorized access' }, 'key-refused'],
    [401, { type: 'x/password-expired' }, 'password-expired'],
    [403, { type: 'x/generic-forbidden', msg: 'Insufficient privileges' }, 'not-allowed'],
    [403, { type: 'x/not-enough-permission' }, 'not-allowed'],
    [404, '/nope/x', 'not-found'],
    [404, { type: 'x/object-not-found', title: 'x' }, 'not-found'],
    [405, '', 'http'],
    [408, {}, 'timeout'],
    [409, { type: 'x/user-conflict', title: 'taken' }, 'conflict'],
    [409, { type: 'x/foreign-key-violation' }, 'in-use'],
    [410, { type: 'x/vfolder-gone' }, 'not-found'],
    [413, '', 'invalid'],
    [429, { type: 'x/rate-limit-exceeded' }, 'rate-limited'],
    [500, 'Server got itself in trouble', 'http'],
    [500, { title: 'x', traceback: 'Traceback…' }, 'http'],
    [502, { type: 'x/bad-gateway' }, 'unavailable'],
    [502, '', 'unavailable'],
    [502, { type: 'x/storage-proxy-connection-error' }, 'http'],
    [503, { type: 'x/webserver/manager-connection-unavailable' }, 'unavailable'],
    [503, { type: 'x/server-frozen' }, 'frozen'],
    [504, '', 'timeout'],
    [599, null, 'http'],
  ];
  it.each(rows)('%i %j is %s', (status, body, kind) => {
    const error = fromStatus(status, body);
    expect([error.kind, error.status]).toEqual([kind, status]);
  });
});

it('keeps no value that was typed or stored', () => {
  expect(redact(SQL_PARAMETERS)).not.toContain('hunter2');
  expect(redact('DETAIL:  Failing row contains (1, hunter2, a) b).')).not.toContain('hunter2');
  expect(redact("Field required [type=missing, input_value={'password': 'hunter2'}, input_type=dict]")).not.toContain(
    'hunter2',
  );
  expect(redact("bad input_value='hunter2")).not.toContain('hunter2');
  expect(redact("x -> extra_data: {'password': 'hunter2'}")).not.toContain('hunter2');
  expect(redact('a\ud800'.repeat(9000)).length).toBe(4000);
  expect(new AppError('graphql', { detail: SQL_PARAMETERS }).detail).toContain('[SQL: INSERT');
});

it('wraps whatever was thrown', () => {
  const own = new AppError('in-use');
  expect(toAppError(own)).toBe(own);
  expect(toAppError(new DOMException('x', 'AbortError')).kind).toBe('aborted');
  expect(toAppError('text').kind).toBe('decode');
  expect(toAppError(undefined).kind).toBe('decode');
});
