/** Faults that bend a good answer: each takes the parsed body and gives back what goes out. */

export type Bend = (body: Json) => Json;
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Dict = { [name: string]: Json };

const isDict = (value: Json | undefined): value is Dict =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A deep copy with every member passed through `change`; undefined leaves it as it is. */
function walk(value: Json, change: (name: string, value: Json) => Json | undefined): Json {
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (!isDict(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, change(name, member) ?? walk(member, change)]),
  );
}

/** Bends the first list of rows (`items`, `edges` or a bare list of objects) that is in the answer. */
function rows(body: Json, bend: (rows: Json[], path: (string | number)[]) => Json[]): Json {
  let done = false;
  const visit = (value: Json, path: (string | number)[]): Json => {
    if (done) return value;
    if (Array.isArray(value) && (value.length === 0 || isDict(value[0]))) {
      done = true;
      return bend(value, path);
    }
    if (!isDict(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, visit(member, [...path, name])]));
  };
  return isDict(body) && 'data' in body ? { ...body, data: visit(body.data ?? null, []) } : body;
}

const named = (names: string[], make: (value: Json) => Json): Bend => {
  return (body) => walk(body, (name, value) => (names.includes(name) && value !== null ? make(value) : undefined));
};

const JSON_TEXTS = [
  'total_resource_slots',
  'allowed_vfolder_hosts',
  'resource_slots',
  'scheduler_opts',
  'usage',
  'occupied_slots',
  'available_slots',
  'container_registry',
];
const TIMES = ['created_at', 'modified_at', 'createdAt', 'modifiedAt', 'last_used', 'lastUsed'];
const ENUMS = ['status', 'role', 'scheduler', 'type', 'default_for_unspecified', 'sessionType', 'backend'];
const NUMBERS = [
  'rate_limit',
  'rateLimit',
  'idle_timeout',
  'max_quota_scope_size',
  'max_vfolder_count',
  'max_concurrent_sessions',
  'shared_memory',
];
const COUNTS = ['total_count', 'count'];

const rotate = <T>(values: T[]): (() => T | undefined) => {
  let next = 0;
  return () => values[next++ % values.length];
};

/** The first row loses its first field that is no id, and the error says which. */
function partial(body: Json): Json {
  let where: (string | number)[] = [];
  const data = rows(body, (list, path) => {
    const [first, ...rest] = list;
    if (!isDict(first)) return list;
    const edge = isDict(first.node) ? first.node : first;
    const name =
      Object.keys(edge).find((key) => !['id', 'uuid', 'email', 'name', 'access_key', 'accessKey'].includes(key)) ??
      'id';
    where = [...path, 0, ...(edge === first ? [] : ['node']), name];
    const less = { ...edge, [name]: null };
    return [edge === first ? less : { ...first, node: less }, ...rest];
  }) as Dict;
  const error = {
    message: 'Storage proxy is not responding.',
    path: where,
    extensions: { code: 'storage-proxy_request_timeout' },
  };
  return { ...data, errors: [error] };
}

const wrongTimes = (): Bend => {
  const values = rotate<Json>([
    '',
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-03-02T09:00:00',
    '2026-03-02T09:00:00.123456+00:00',
    'never',
  ]);
  return named(TIMES, () => values() ?? '');
};

const wrongJson = (): Bend => {
  const values = rotate<Json>(['', '{', '[]', 'null', '{"cpu":']);
  return named(JSON_TEXTS, () => values() ?? '');
};

const many = (body: Json): Json =>
  rows(body, (list) => {
    const first = list[0];
    if (!isDict(first)) return list;
    return Array.from({ length: 100_000 }, (_none, index) =>
      walk(first, (name, value) =>
        ['id', 'uuid', 'access_key', 'email', 'name'].includes(name) ? `${String(value)}-${index}` : undefined,
      ),
    );
  });

/** The payload of the first mutation in the answer. */
function payload(body: Json, change: (payload: Dict) => Dict): Json {
  if (!isDict(body) || !isDict(body.data)) return body;
  const [name, value] = Object.entries(body.data)[0] ?? [];
  return name !== undefined && isDict(value) ? { ...body, data: { ...body.data, [name]: change(value) } } : body;
}

const errors = (message: string, code: string): Json => ({ data: null, errors: [{ message, extensions: { code } }] });

const SQL =
  "(sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.StringDataRightTruncationError'>: value too long for type character varying(64)\n[SQL: INSERT INTO users (username, password) VALUES ($1, $2)]\n[parameters: ('canary-name', 'pbkdf2_sha256$canary-hash')]";

export const BENDS: Record<string, { title: string; make: () => Bend }> = {
  B03: {
    title: 'truncated JSON',
    make: () => (body) => {
      const text = JSON.stringify(body);
      return text.slice(0, Math.ceil(text.length * 0.6));
    },
  },
  B07: { title: 'an empty object', make: () => () => ({}) },
  'B07-hello': { title: 'an object of something else', make: () => () => ({ hello: 1 }) },
  'B07-list': { title: 'an empty list', make: () => () => [] },
  B08: {
    title: 'no data, one error',
    make: () => () => errors('The service failed.', 'backendai_generic_internal-error'),
  },
  B09: { title: 'data beside an error', make: () => partial },
  B10: {
    title: 'one row is null',
    make: () => (body) => rows(body, (list) => [list[0] ?? null, null, ...list.slice(2)]),
  },
  B11: {
    title: 'null where there must be a value',
    make: () => named(['id', 'uuid', 'email', 'access_key', 'accessKey', 'name'], () => null),
  },
  B12: {
    title: 'ok:false',
    make: () => (body) =>
      payload(body, (value) => ({ ...value, ok: false, msg: 'integrity error: something is in the way' })),
  },
  B13: {
    title: 'ok:true without the item',
    make: () => (body) =>
      payload(body, (value) =>
        Object.fromEntries(Object.entries(value).map(([name, one]) => [name, isDict(one) ? null : one])),
      ),
  },
  'B13-null': {
    title: 'a payload of null',
    make: () => (body) =>
      isDict(body) && isDict(body.data)
        ? { ...body, data: Object.fromEntries(Object.keys(body.data).map((name) => [name, null])) }
        : body,
  },
  B14: {
    title: 'an error text with a statement in it',
    make: () => () => errors(SQL, 'backendai_generic_internal-error'),
  },
  'B14-html': {
    title: 'an error text with markup in it',
    make: () => () =>
      errors(
        "<img src=x onerror=alert(1)> Traceback (most recent call last): <class 'ValueError'>",
        'backendai_generic_internal-error',
      ),
  },
  B15: { title: 'enum values of a future release', make: () => named(ENUMS, () => '__FUTURE__') },
  B17: {
    title: 'a field that this server lacks',
    make: () => () => ({
      errors: [
        {
          message: 'Cannot query field "future_field" on type "User".',
          locations: [{ line: 1, column: 2 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    }),
  },
  B18: {
    title: 'page size limit',
    make: () => () => errors('Cannot fetch a page larger than 10', 'api_generic_invalid-parameters'),
  },
  B19: { title: 'broken JSON inside of JSON', make: wrongJson },
  B20: {
    title: 'integers beyond 2^53',
    make: () => (body) => JSON.stringify(named(NUMBERS, () => '@@big')(body)).replaceAll('"@@big"', '9007199254740993'),
  },
  B21: {
    title: 'NaN in the JSON',
    make: () => (body) => JSON.stringify(named(NUMBERS, () => '@@nan')(body)).replaceAll('"@@nan"', 'NaN'),
  },
  'B21-infinite': {
    title: 'infinite and odd quantities',
    make: () =>
      named(
        ['total_resource_slots', 'resource_slots'],
        () => '{"cpu": "Infinity", "mem": "NaN", "cuda.shares": "1E+3", "cuda.device": "0.00"}',
      ),
  },
  B22: {
    title: 'negative numbers and huge use',
    make: () => (body) =>
      walk(named(NUMBERS, () => -1)(body), (name) =>
        name === 'usage' ? '{"capacity_bytes": 0, "used_bytes": 1208925819614629174706176}' : undefined,
      ),
  },
  B23: { title: 'wrong dates', make: wrongTimes },
  B24: { title: 'the same row twice', make: () => (body) => rows(body, (list) => [...list.slice(0, 1), ...list]) },
  B25: { title: 'a wrong total', make: () => named(COUNTS, () => -1) },
  'B25-small': { title: 'a total smaller than the page', make: () => named(COUNTS, () => 1) },
  B26: { title: '100,000 rows at once', make: () => many },
  B27: {
    title: 'half characters',
    make: () => named(['full_name', 'fullName', 'description', 'name'], (value) => `${String(value)}\ud800`),
  },
  B28: { title: 'deep nesting', make: () => () => `{"data":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}` },
};
