import { query } from '@/api/client';
import { present } from '@/api/errors';
import { RolePresetsDocument, type RolePresetsQuery } from '@/api/gen/roles.v2';
import { SCOPES } from '@/entities/roles/scope';
import type { Grant } from '@/entities/roles/permissions';
import { defineList } from '@/kit/define-list';
import { defineFields } from '@/kit/fields';
import { wholeRows } from '@/kit/list-sources';

export type RolePreset = NonNullable<RolePresetsQuery['adminRolePresets']>['edges'][number]['node'];

export const presetName = ({ name }: RolePreset): string => name;
export const presetGrants = ({ permissionPresets }: RolePreset): Grant[] =>
  (permissionPresets?.edges ?? []).map(({ node }) => node);

// i18n: role-presets:fields.* role-presets:scopeType.*
export const presetFields = defineFields<RolePreset>()('role-presets', {
  name: { value: (p) => p.name, sort: true, filter: { kind: 'text' }, always: true, width: 200 },
  scopeType: {
    value: (p) => p.scopeType,
    format: 'choice',
    sort: true,
    filter: { kind: 'enum', options: SCOPES },
    width: 140,
  },
  permissions: { value: (p) => presetGrants(p).length, format: 'number', sort: true, width: 130 },
  autoAssign: {
    value: (p) => p.autoAssign,
    format: 'yesno',
    sort: true,
    filter: { kind: 'bool' },
    width: 180,
  },
  createdAt: { value: (p) => p.createdAt, format: 'time', sort: true, hidden: true },
  updatedAt: { value: (p) => p.updatedAt, format: 'time', sort: true, width: 160 },
  id: { value: (p) => p.entityId, format: 'code', hidden: true },
});

/** What the server makes the roles of users, projects and domains from. */
export const presetsList = defineList({
  name: 'role-presets',
  entity: 'roles',
  fields: presetFields,
  idOf: ({ entityId }) => entityId,
  nameOf: presetName,
  sort: 'name',
  rows: wholeRows({
    search: ['name'],
    variables: () => ({ presets: true }),
    fetch: async (_, signal) =>
      present((await query(RolePresetsDocument, {}, { signal })).adminRolePresets).edges.map(({ node }) => node),
  }),
});
