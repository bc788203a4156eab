import type { Viewer } from '@/api/session';
import { slotDetails } from '@/entities/slots/slot-types';
import { defineList, startQuery, type Answer, type List } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import type { PolicyKind } from '@/lib/paths';
import { entityOf, fetchPolicies } from './api';
import { policyFields, policyName } from './fields';
import { KINDS } from './limits';
import type { Policy } from './policy';

const listOf = (kind: PolicyKind): List<Policy> =>
  defineList({
    name: `policies-${kind}`,
    entity: entityOf(kind),
    fields: policyFields[kind],
    idOf: policyName,
    sort: 'name',
    rows: wholeRows({
      search: ['name', 'allowedVfolderHosts'],
      variables: ({ viewer }) => viewer && { superadmin: viewer.identity.role === 'superadmin' },
      fetch: ({ superadmin }, signal) => fetchPolicies(kind, superadmin, signal),
    }),
  });

/** The policies of each kind. */
export const policyLists: Record<PolicyKind, List<Policy>> = {
  keypair: listOf('keypair'),
  user: listOf('user'),
  project: listOf('project'),
};

/** All policies of a kind, as their list reads them. */
export const policiesQuery = (kind: PolicyKind, viewer: Viewer) => ({
  ...startQuery(policyLists[kind], viewer),
  select: ({ rows }: Answer<Policy>) => rows,
});

/** The list that an address opens with, asked for while the page's code is still on the way; slots are shown by their names. */
export const prefetch: List<Policy>['prefetch'] = async (client, url, viewer) => {
  const kind = KINDS.find((one) => url.pathname.includes(`/resource-policies/${one}`)) ?? 'keypair';
  await Promise.all([
    policyLists[kind].prefetch(client, url, viewer),
    viewer && kind === 'keypair' ? client.prefetchQuery(slotDetails()) : undefined,
  ]);
};
