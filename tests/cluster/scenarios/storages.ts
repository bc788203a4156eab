import type { Site } from '../sites.ts';
import { dig } from './rows.ts';

const DETAILS = 'quota_scope_id storage_host_name details{usage_bytes usage_count hard_limit_bytes}';
const SCOPE = `query($h:String!,$s:String!){quota_scope(storage_host_name:$h,quota_scope_id:$s){${DETAILS}}}`;
const SET = `mutation($h:String!,$s:String!,$b:BigInt){set_quota_scope(storage_host_name:$h,quota_scope_id:$s,props:{hard_limit_bytes:$b}){quota_scope{${DETAILS}}}}`;
const UNSET = `mutation($h:String!,$s:String!){unset_quota_scope(storage_host_name:$h,quota_scope_id:$s){quota_scope{${DETAILS}}}}`;
const CREATE = 'mutation($e:String!,$p:UserInput!){create_user(email:$e,props:$p){ok msg user{uuid}}}';
const PURGE = 'mutation($e:String!){purge_user(email:$e,props:{}){ok msg}}';
const NOBODY = 'user:00000000-0000-0000-0000-000000000000';
const VOLUME = 'query($i:String){storage_volume(id:$i){id backend capabilities fsprefix proxy name}}';
const LIST = 'query($l:Int=10,$o:Int=0){storage_volume_list(limit:$l,offset:$o){items{id} total_count}}';

/** The volumes `local:xfs1` and `local:exa1` have quotas on a cluster, too. */
export const storages = {
  async 'storages: what is refused'(site: Site) {
    for (const i of ['nope:x', 'nope']) await site.gql(`volume ${i}`, VOLUME, { i });
    await site.gql('none of the list', LIST, { l: 0 }, {});
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`list as ${as}`, LIST, {}, { as });
      await site.gql(`volume as ${as}`, VOLUME, { i: 'local:volume1' }, { as });
      await site.gql(`scope of nobody as ${as}`, SCOPE, { h: 'local:xfs1', s: NOBODY }, { as });
      await site.gql(`set for nobody as ${as}`, SET, { h: 'local:xfs1', s: NOBODY, b: '1048576' }, { as });
      await site.gql(`unset for nobody as ${as}`, UNSET, { h: 'local:xfs1', s: NOBODY }, { as });
    }
    for (const as of ['superadmin', 'admin', 'user'] as const)
      await site.call(`by REST as ${as}`, { path: `/func/admin/quota-scopes/local:xfs1/${NOBODY}`, as });
    await site.gql('scope of nobody', SCOPE, { h: 'local:xfs1', s: NOBODY });
    await site.gql('scope on no volume', SCOPE, { h: 'local:nope', s: NOBODY });
    await site.gql('no scope', SCOPE, { h: 'local:xfs1', s: 'nonsense' });
    await site.gql('set for nobody', SET, { h: 'local:xfs1', s: NOBODY, b: '1048576' });
    await site.gql('unset for nobody', UNSET, { h: 'local:exa1', s: NOBODY });
  },

  async 'storages: a quota set and unset'(site: Site) {
    const e = `${site.P}-quota@example.com`;
    const p = {
      username: `${site.P}-quota`,
      password: 'Ct-1-secret!',
      need_password_change: false,
      domain_name: 'default',
    };
    const uuid = dig(await site.gql('create', CREATE, { e, p }), 'data', 'create_user', 'user', 'uuid');
    const s = `user:${uuid}`;
    for (const h of ['local:xfs1', 'local:exa1']) {
      await site.gql(`${h}: before`, SCOPE, { h, s });
      await site.gql(`${h}: unset nothing`, UNSET, { h, s });
      await site.gql(`${h}: set`, SET, { h, s, b: '50000000' });
      await site.gql(`${h}: read`, SCOPE, { h, s });
      await site.gql(`${h}: unset`, UNSET, { h, s });
      await site.gql(`${h}: set 0`, SET, { h, s, b: '0' });
      await site.gql(`${h}: after`, SCOPE, { h, s });
    }
    await site.gql('purge', PURGE, { e });
  },
};
