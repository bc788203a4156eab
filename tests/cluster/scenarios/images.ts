import type { Site } from '../sites.ts';

const UNKNOWN = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
const NAMED = { t: 'cr.backend.ai/stable/nope:1' };
const ONE = 'query($i:String){image(id:$i){id}}';
const LIST = 'query($s:[ImageStatus],$l:[String]){images(filter_by_statuses:$s,load_filters:$l,is_installed:true){id}}';
const FIRST =
  'query($s:ImageV2Status!){adminImagesV2(limit:5,offset:0,filter:{status:{equals:$s},name:{contains:"no such"}},orderBy:[{field:NAME,direction:ASC}]){count edges{node{id}}}}';
const TIME = 'query($i:ID!){imageV2(id:$i){lastUsed}}';
const MODIFY =
  'mutation($t:String!,$p:ModifyImageInput!){modify_image(target:$t,architecture:"x86_64",props:$p){ok msg}}';
const CLEAR =
  'mutation($t:String!){clear_image_custom_resource_limit(key:{image_canonical:$t,architecture:"x86_64"}){image_node{id}}}';
const ALIAS = 'mutation($a:String!,$t:String!){alias_image(alias:$a,target:$t,architecture:"x86_64"){ok msg}}';
const DEALIAS = 'mutation($a:String!){dealias_image(alias:$a){ok msg}}';
const FORGET = 'mutation($i:String!){forget_image_by_id(image_id:$i){ok msg}}';
const PURGE = 'mutation($i:String!){purge_image_by_id(image_id:$i){image{id}}}';

/** The images of the two differ: compared is what can be asked, and how it is refused. */
export const images = {
  async 'images: what can be asked and is refused'(site: Site) {
    await site.gql('one, unknown', ONE, { i: UNKNOWN });
    await site.gql('one, by no id', ONE, { i: 'x' });
    await site.gql('forgotten and installed', LIST, { s: ['DELETED'] });
    await site.gql('no kind', LIST, { s: ['ALIVE'], l: ['operational'] });
    await site.v2('first, of none', FIRST, { s: 'ALIVE' });
    await site.v2('times of an unknown one', TIME, { i: UNKNOWN });
    await site.gql('modify an unknown one', MODIFY, { ...NAMED, p: { supported_accelerators: ['*'] } });
    await site.gql('unknown alias', DEALIAS, { a: 'nope' });
    await site.gql('forget an unknown one', FORGET, { i: UNKNOWN });
    await site.gql('purge an unknown one', PURGE, { i: UNKNOWN });
    for (const as of ['admin', 'user'] as const) {
      await site.v2(`first as ${as}`, FIRST, { s: 'ALIVE' }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { ...NAMED, p: { supported_accelerators: ['*'] } }, { as });
      await site.gql(`reset as ${as}`, CLEAR, NAMED, { as });
      await site.gql(`alias as ${as}`, ALIAS, { ...NAMED, a: 'nope' }, { as });
    }
  },
};
