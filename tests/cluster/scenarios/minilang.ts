import type { Site } from '../sites.ts';
import { dropUser, makeUser } from './rows.ts';

const LIST =
  'query($f:String,$o:String,$l:Int=9,$of:Int=0,$s:String,$a:Boolean){user_list(limit:$l,offset:$of,filter:$f,order:$o,status:$s,is_active:$a){total_count items{email}}}';

/** Refusals: nothing of the site's rows is in the answer. */
const REFUSED = [
  '',
  'nope == 1',
  'status ilike "%a%"',
  'role == "king"',
  'role == null',
  'status == "king"',
  'status == null',
  'created_at is null',
  'created_at > "garbage"',
  'created_at == 5',
  'created_at ilike "2%"',
  'modified_at is null',
  'email == "a\nb"',
  'email == "',
  'email',
  'email == ',
  'email CONTAINS "lablup"',
  'email = "a"',
  "email == 'a'",
  'email == "a" && role == "user"',
  'email == "a" and role == "user"',
  'email islike "x"',
  'EMAIL == "x"',
  'uuid == "xx"',
  'uuid ilike "%f38%"',
  'is_active == true',
  'is_active is true',
  'need_password_change == 1',
  'need_password_change ilike "x"',
  'email == 1',
  'email == true',
  'email > 5',
  'email like 5',
  'email in "a"',
  'email in [1]',
  'email == [1]',
  'status == ["a"]',
  'email isnot "a"',
  'email is "a"',
  'allowed_client_ip == "1.1.1.1"',
  '(email == "a"',
  'email == "a")',
  'email in ["a"',
  'email in ["a",]',
  '!',
  '& email == "a"',
];

const ORDERS_REFUSED = [
  'nope',
  'description',
  'allowed_client_ip',
  '-',
  'email,',
  'email desc',
  '--email',
  '1',
  ',',
  'email;username',
];

export const minilang = {
  async 'filter language: refusals'(site: Site) {
    for (const f of REFUSED) await site.gql(`filter ${JSON.stringify(f)}`, LIST, { f });
    for (const o of ORDERS_REFUSED) await site.gql(`order ${JSON.stringify(o)}`, LIST, { o });
    for (const filter of [
      'user_id == "a@b"',
      'user_id ilike "%f%"',
      'secret_key == "a"',
      'rate_limit == "1"',
      'last_used is null',
      'nope == 1',
    ]) {
      await site.gql(
        `keypairs ${filter}`,
        'query($filter:String){keypair_list(limit:1,offset:0,filter:$filter){total_count}}',
        { filter },
      );
    }
    for (const order of ['user_id', 'ssh_public_key', 'user', 'nope']) {
      await site.gql(
        `keypairs ordered by ${order}`,
        'query($order:String){keypair_list(limit:1,offset:0,order:$order){total_count}}',
        { order },
      );
    }
  },

  async 'filter and order languages: rows'(site: Site) {
    const { P } = site;
    const emails: string[] = [];
    for (const [name, more] of [
      ['b', { full_name: 'Bee "quoted" 100%', role: 'admin', description: 'under_score' }],
      ['a', { full_name: 'ant', status: 'inactive' }],
      ['C', { full_name: 'Émile', status: 'before-verification', description: 'back\\slash' }],
      ['d', { full_name: '김철수', totp_activated: true, resource_policy: 'default' }],
      ['e1', { full_name: null, sudo_session_enabled: true }],
    ] as const) {
      emails.push(await makeUser(site, name, more));
    }
    const own = `username like "${P}-%"`;
    const filters = [
      own,
      `${own} & role == "admin" | email == "nobody"`,
      `${own} & (role == "admin" | status == "inactive")`,
      `${own} & !(role == "admin") & status == "active"`,
      `(!(role == "admin")) & ${own}`,
      `${own} & !(role == "admin")`,
      `${own} & status != "active"`,
      `${own} & status in ["active", "INACTIVE"]`,
      `${own} & status > "active"`,
      `${own} & status <= "inactive"`,
      `${own} & role in ["admin", "user"]`,
      `${own} & full_name ilike "%E%"`,
      `${own} & full_name like "%E%"`,
      `${own} & full_name contains "e"`,
      `${own} & full_name ilike "%é%"`,
      `${own} & full_name ilike "%\\"quoted\\"%"`,
      `${own} & full_name ilike "%\\\\%%"`,
      `${own} & full_name ilike "%_%"`,
      `${own} & full_name is null`,
      `${own} & full_name isnot null`,
      `${own} & full_name == null`,
      `${own} & full_name != "ant"`,
      `${own} & full_name in ["ant", "김철수", null]`,
      `${own} & !(full_name == "ant")`,
      `${own} & description ilike "%\\\\_%"`,
      `${own} & totp_activated == true`,
      `${own} & totp_activated is false`,
      `${own} & sudo_session_enabled isnot true`,
      `${own} & created_at > "2025-01-01"`,
      `${own} & created_at < "2025-01-01T00:00:00+09:00"`,
      `${own} & main_access_key ilike "AKIA%"`,
      `${own} & domain_name in ["default", "dom-01"]`,
      `${own} & email > "${P}-b"`,
      `${own}&email!="x"`,
      `( (${own}) )`,
    ];
    for (const f of filters) await site.gql(f.replaceAll(P, 'P'), LIST, { f, o: 'email' });
    for (const o of [
      'email',
      '-email',
      '+username',
      'full_name',
      '-full_name',
      'role,-email',
      'status, email',
      '-status,email',
      'totp_activated,email',
      ' email',
      '+ email',
      'created_at,email',
      '-created_at',
    ]) {
      await site.gql(`order ${o}`, LIST, { f: own, o });
    }
    await site.gql('newest first without an order', LIST, { f: own });
    for (const v of [
      { l: 0 },
      { l: 2, of: 1 },
      { l: 2, of: 99 },
      { l: 1000 },
      { s: 'active' },
      { s: 'ACTIVE' },
      { a: false },
      { a: true, s: 'inactive' },
    ]) {
      await site.gql(JSON.stringify(v), LIST, { f: own, o: 'email', ...v });
    }
    const nodes =
      'query($f:String,$o:String,$first:Int,$last:Int,$offset:Int,$after:String,$before:String){user_nodes(filter:$f,order:$o,first:$first,last:$last,offset:$offset,after:$after,before:$before){count pageInfo{hasNextPage hasPreviousPage} edges{node{email}}}}';
    for (const v of [
      {},
      { first: 2 },
      { last: 2 },
      { first: 2, offset: 1 },
      { first: 2, offset: 4 },
      { offset: 3 },
      { first: 99 },
    ]) {
      await site.gql(`nodes ${JSON.stringify(v)}`, nodes, { f: own, o: 'email', ...v });
    }
    const keys =
      'query($f:String,$o:String,$a:Boolean){keypair_list(limit:9,offset:0,filter:$f,order:$o,is_active:$a){total_count items{user_id is_active is_admin projects full_name}}}';
    const ownKeys = `email like "${P}-%"`;
    for (const o of ['email', '-email', 'full_name', 'is_admin,email', 'is_active,-email', 'resource_policy,email'])
      await site.gql(`keypairs ${o}`, keys, { f: ownKeys, o });
    for (const f of [
      'is_active == true',
      'is_active is false',
      'is_admin == true',
      'projects == "model-store"',
      'projects ilike "%store%"',
      'projects != "model-store"',
      'projects in ["nope"]',
      'rate_limit > 1',
      'rate_limit == 10000',
      'full_name contains "n"',
      'resource_policy == "default"',
    ]) {
      await site.gql(`keypairs with ${f}`, keys, { f: `${ownKeys} & ${f}`, o: 'email' });
    }
    for (const a of [true, false]) await site.gql(`keypairs active ${a}`, keys, { f: ownKeys, o: 'email', a });
    for (const email of emails) await dropUser(site, email);
  },
};
