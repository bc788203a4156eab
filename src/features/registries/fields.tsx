import { domainNames } from '@/entities/domains/domain-names';
import { defineFields } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { RegistryTypes } from './RegistryTypes';
import { allowedDomains, distinct, entryId, projectsOf, TYPES, typeOf, type Registry } from './registry';

/** What is known of a registry: of its entries, which mostly agree, each answer once. */
// i18n: registries:fields.* registries:type.*
export const registryFields = defineFields<Registry>()('registries', {
  name: { value: (r) => r.name, sort: true, filter: { kind: 'text' }, always: true, width: 200 },
  url: { value: (r) => distinct(r.entries, ({ url }) => url), format: 'list', filter: { kind: 'text' }, width: 220 },
  type: {
    value: (r) => distinct(r.entries, typeOf),
    cell: (r) => <RegistryTypes types={distinct(r.entries, typeOf)} />,
    filter: { kind: 'enum', options: TYPES },
    sort: true,
    width: 130,
  },
  projects: { value: projectsOf, format: 'list', filter: { kind: 'text' } },
  domains: {
    value: allowedDomains,
    format: 'list',
    filter: { kind: 'text', choices: domainNames },
    part: 'rights',
    link: (_, domain) => paths.domains({ open: domain }),
  },
  username: { value: (r) => distinct(r.entries, ({ username }) => username), format: 'list', filter: { kind: 'text' } },
  password: { value: (r) => r.entries.some((one) => one.password), format: 'yesno', hidden: true },
  sslVerify: { value: (r) => r.entries.every((one) => one.ssl_verify !== false), format: 'yesno' },
  global: {
    value: (r) => r.entries.every((one) => one.is_global !== false),
    format: 'yesno',
    filter: { kind: 'bool' },
    part: 'rights',
    hidden: true,
  },
  ids: { value: (r) => r.entries.map(entryId), format: 'list', filter: { kind: 'text' }, hidden: true },
});

export const registryName = ({ name }: Registry): string => name;
