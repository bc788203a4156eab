import { expect, test } from 'vitest';
import { refusal, rig } from './rig.ts';

const LIST =
  'query($f:String,$o:String,$l:Int=3){user_list(limit:$l,offset:0,filter:$f,order:$o){total_count items{email}}}';
const { gql } = rig();

async function count(f: string): Promise<number> {
  return Number((await gql(LIST, { f })).body.data?.user_list?.total_count);
}
const filterError = async (f: string): Promise<string> => refusal(await gql(LIST, { f })).message;
const orderError = async (o: string): Promise<string> => refusal(await gql(LIST, { o })).message;
const ALL = 211;

test('one precedence, leaning to the right', async () => {
  expect(await count('email == "admin@lablup.com" & role == "user" | role == "superadmin"')).toBe(1);
  expect(await count('role == "monitor" | role == "user" & email == "nobody"')).toBe(1);
  expect(await count('(role == "superadmin" | role == "monitor") & email ilike "m%"')).toBe(1);
});

test('a negation takes everything to its right', async () => {
  const one = '(email == "admin@lablup.com")';
  expect(await count(`!${one}`)).toBe(ALL - 1);
  expect(await count(`!${one} & role == "user"`)).toBe(ALL);
  expect(await count(`(!${one}) & role == "superadmin"`)).toBe(0);
});

test('patterns, members and empty values', async () => {
  expect(await count('email like "%LABLUP%"')).toBe(0);
  expect(await count('email ilike "%LABLUP%"')).toBe(11);
  expect(await count('email contains "lablup"')).toBe(11);
  expect(await count('email in ["admin@lablup.com", "user@lablup.com"]')).toBe(2);
  expect(await count('email in []')).toBe(0);
  expect(await count('full_name is null')).toBe(0);
  expect(await count('status == "ACTIVE"')).toBe(await count('status == "active"'));
  expect(await count('status != "active"')).toBe(
    await count('status in ["inactive", "before-verification", "deleted"]'),
  );
});

test('a quote inside of a text, and a backslash that stays', async () => {
  expect(await count('full_name == "=HYPERLINK(\\"http://e\\",\\"11\\")"')).toBe(1);
  expect(await count('full_name ilike "%\\\\%"')).toBe(0);
});

test('the parser words what it did not expect', async () => {
  expect(await filterError('')).toBe(
    "Query filter parsing error: Unexpected token Token('$END', '') at line 1, column 1.\nExpected one of: \n\t* LPAR\n\t* UNARY_OP\n\t* CNAME\n",
  );
  expect(await filterError('email = "a"')).toContain(
    "No terminal matches '=' in the current parser context, at line 1 col 7",
  );
  expect(await filterError('email CONTAINS "a"')).toContain(
    "Unexpected token Token('CNAME', 'CONTAINS') at line 1, column 7",
  );
  expect(await filterError('email == "a\nb"')).toContain("No terminal matches '\"'");
});

test('columns and values that do not go together', async () => {
  expect(await filterError('is_active == true')).toContain("('Unknown/unsupported field name', 'is_active')");
  expect(await filterError('role == "king"')).toContain("'king' is not a valid UserRole");
  expect(await filterError('created_at is null')).toContain('Parser must be a string or character stream, not Null');
  expect(await filterError('created_at > "garbage"')).toContain('Unknown string format: garbage');
  expect(await filterError('email == 1')).toContain('operator does not exist: character varying = integer');
  expect(await filterError('uuid == "xx"')).toContain('badly formed hexadecimal UUID string');
});

test('orders: empty keeps the rows as they are, unknown columns fail', async () => {
  const emails = async (o: string): Promise<string> =>
    JSON.stringify((await gql(LIST, { o })).body.data?.user_list?.items);
  expect(await emails('')).toContain('"admin@lablup.com"');
  expect(await emails('-email')).toMatch(/^\[\{"email":"user@lablup.com"\},\{"email":"user2@lablup.com"/);
  expect(await emails('role, -email')).toMatch(/^\[\{"email":"admin@lablup.com"\}/);
  expect(await orderError('description')).toContain("('Unknown/unsupported field name', 'description')");
  expect(await orderError('email desc')).toContain("Unexpected token Token('CNAME', 'desc') at line 1, column 7");
  expect(await orderError('email,')).toContain("Unexpected token Token('$END', '') at line 1, column 6");
});

test('keypairs filter by the uuid of the owner and by any project', async () => {
  const keys = async (filter: string) =>
    (await gql('query($filter:String){keypair_list(limit:9,offset:0,filter:$filter){total_count}}', { filter })).body;
  expect((await keys('user_id == "f38dea23-50fa-42a0-b5ae-338f5f4693f4"')).data?.keypair_list?.total_count).toBe(1);
  expect(Number((await keys('projects == "model-store"')).data?.keypair_list?.total_count)).toBe(11);
});
