import { defineFields } from '@/kit/fields';
import { SCOPES, scopeLink, scopeName } from '@/entities/roles/scope';
import { StatusTag } from '@/ui/StatusTag';
import { SOURCES, type Role } from './role';

const TONES = { ACTIVE: 'good', INACTIVE: 'neutral', DELETED: 'bad' } as const;

/** What is known of a role. */
// i18n: roles:fields.* roles:source.* roles:status.* roles:scopeType.*
export const roleFields = defineFields<Role>()('roles', {
  name: {
    value: (r) => r.name,
    sort: 'NAME',
    filter: { kind: 'text' },
    always: true,
    width: 240,
  },
  source: {
    value: (r) => r.source,
    cell: ({ source }, { t }) => t(`roles:source.${source}`, { defaultValue: source }),
    filter: { kind: 'enum', options: SOURCES },
    width: 110,
  },
  scopeType: {
    value: (r) => r.scopeType,
    cell: ({ scopeType }, { t }) => t(`roles:scopeType.${scopeType}`, { defaultValue: scopeType }),
    filter: { kind: 'enum', options: SCOPES, column: 'mappedScope.scopeType' },
    width: 110,
  },
  scope: {
    value: (r) => scopeName(r) ?? r.scopeId,
    link: (r) => scopeLink(r),
    width: 220,
  },
  preset: { value: (r) => r.rolePreset?.name, width: 150 },
  autoAssign: { value: (r) => r.autoAssign, format: 'yesno', part: 'rights', width: 140 },
  status: {
    value: (r) => r.status,
    cell: ({ status }, { t }) => (
      <StatusTag tone={TONES[status]}>{t(`roles:status.${status}`, { defaultValue: status })}</StatusTag>
    ),
    width: 110,
  },
  description: { value: (r) => r.description, width: 240 },
  createdAt: { value: (r) => r.createdAt, format: 'time', sort: 'CREATED_AT', width: 160 },
  updatedAt: { value: (r) => r.updatedAt, format: 'time', sort: 'UPDATED_AT', hidden: true },
  deletedAt: { value: (r) => r.deletedAt, format: 'time', hidden: true },
  id: { value: (r) => r.entityId, format: 'code', hidden: true },
  scopeId: {
    value: (r) => r.scopeId,
    format: 'code',
    filter: { kind: 'id', column: 'mappedScope.scopeId' },
    hidden: true,
  },
});
