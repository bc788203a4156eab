import { RELEASE, type Site } from '../sites.ts';
import { dig } from './rows.ts';

const FACTS =
  'name description checkerType targetSessionTypes initialGracePeriodSeconds spec{type sessionLifetime{maxLifetimeSeconds} network{maxNetworkInactivitySeconds}}';
const CREATE = `mutation($i:CreateIdleCheckerInput!){adminCreateIdleChecker(input:$i){idleChecker{entityId ${FACTS}}}}`;
const UPDATE = `mutation($i:UpdateIdleCheckerInput!){adminUpdateIdleChecker(input:$i){idleChecker{${FACTS}}}}`;
const PURGE = 'mutation($i:PurgeIdleCheckerInput!){adminPurgeIdleChecker(input:$i){id}}';
const ASSIGN =
  'mutation($i:CreateIdleCheckerAssignmentInput!){adminCreateIdleCheckerAssignment(input:$i){idleCheckerAssignment{scopeType enabled}}}';
const USES =
  'query($c:UUID!){adminIdleCheckerAssignments(limit:10,filter:{idleCheckerId:{equals:$c}}){edges{node{scopeType idleCheckerId enabled}}}}';
const LIST = '{adminIdleCheckers(limit:1){edges{node{name}}}}';
const GROUP = '{adminResourceGroups(limit:1,offset:0,filter:{name:{equals:"default"}}){edges{node{entityId}}}}';
const NONE = '00000000-0000-4000-8000-000000000001';
const name = 'compared-check';
const network = { network: { maxNetworkInactivitySeconds: 3600 } };
const valid = { name, checkerType: 'NETWORK_TIMEOUT', targetSessionTypes: ['INTERACTIVE'], checkerSpec: network };

/** Checks that are in use nowhere, or turned off: they end no session. */
export const idleCheckers = {
  async 'idle checks: made, changed, put into use and deleted'(site: Site) {
    if (RELEASE !== '26.9.6') return void (await site.v2('none before 26.9', '{__typename}'));
    const made = await site.v2('made', CREATE, { i: valid });
    const id = dig(made, 'data', 'adminCreateIdleChecker', 'idleChecker', 'entityId');
    const found = await site.v2('where', GROUP);
    const scopeId = dig(found, 'data', 'adminResourceGroups', 'edges', 0, 'node', 'entityId');
    const use = { idleCheckerId: id, enabled: false, scope: { scopeType: 'RESOURCE_GROUP', scopeId } };
    try {
      await site.v2('described', UPDATE, { i: { id, description: 'd', initialGracePeriodSeconds: 60 } });
      await site.v2('no description', UPDATE, { i: { id, description: null } });
      await site.v2('another kind', UPDATE, { i: { id, checkerSpec: { sessionLifetime: { maxLifetimeSeconds: 5 } } } });
      await site.v2('in use', ASSIGN, { i: use });
      await site.v2('in use twice', ASSIGN, { i: use });
      await site.v2('uses', USES, { c: id });
      await site.v2('in use in no place', ASSIGN, { i: { ...use, scope: { ...use.scope, scopeId: NONE } } });
    } finally {
      await site.v2('deleted', PURGE, { i: { id } });
    }
    await site.v2('its uses are gone', USES, { c: id });
    await site.v2('deleted again', PURGE, { i: { id } });
    await site.v2('in use after all', ASSIGN, { i: { ...use, idleCheckerId: NONE } });
  },
  async 'idle checks: what is refused'(site: Site) {
    if (RELEASE !== '26.9.6') return void (await site.v2('none before 26.9', '{__typename}'));
    const refused = (label: string, i: object) => site.v2(label, CREATE, { i: { ...valid, ...i } });
    await refused('no name', { name: '' });
    await refused('a long name', { name: 'x'.repeat(129) });
    await refused('no session types', { targetSessionTypes: [] });
    await refused('no time', { checkerSpec: { network: { maxNetworkInactivitySeconds: 0 } } });
    await refused('less than no grace', { initialGracePeriodSeconds: -1 });
    await refused('another kind than its setting', { checkerType: 'SESSION_LIFETIME' });
    await site.v2('an unknown one', UPDATE, { i: { id: NONE, name } });
    for (const as of ['admin', 'user'] as const) {
      await site.v2(`list as ${as}`, LIST, {}, { as });
      await site.v2(`made as ${as}`, CREATE, { i: valid }, { as });
    }
  },
};
