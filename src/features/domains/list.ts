import { query, queryPartial } from '@/api/client';
import { DomainDetailDocument, DomainListDocument } from '@/api/gen/domains.legacy';
import { defineList } from '@/kit/define-list';
import { wholeAnswer, wholeRows } from '@/kit/list-sources';
import { domainFields, domainName } from './fields';

/** All domains of a tab for a superadmin (20 to 30 ms); the server shows everybody else their own one alone. */
export const domainsList = defineList({
  entity: 'domains',
  fields: domainFields,
  idOf: domainName,
  sort: 'name',
  tabs: ['active', 'inactive'],
  rows: wholeRows({
    search: ['name', 'description', 'registries', 'groups'],
    variables: ({ state, viewer }) =>
      viewer && {
        active: state.tab !== 'inactive',
        own: viewer.identity.role === 'superadmin' ? null : viewer.identity.domain,
      },
    fetch: async ({ active, own }, signal) => {
      if (own === null) {
        const { data, problems } = await queryPartial(DomainListDocument, { active }, { signal });
        return wholeAnswer(data.domains, problems);
      }
      const { domain } = await query(DomainDetailDocument, { name: own }, { signal });
      return domain?.is_active === active ? [domain] : [];
    },
  }),
});
