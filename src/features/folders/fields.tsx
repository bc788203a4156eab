import { PERMISSIONS, USAGE_MODES } from '@/entities/folders/modes';
import { FOLDER_TONES } from '@/entities/folders/statuses';
import { defineFields, type Field } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import { ownerOf, projectOf, type FolderRow } from './folder';

// i18n: folders:fields.* folders:status.* folders:usageMode.* folders:permission.*
const name: Field<FolderRow> = {
  value: (f) => f.name,
  sort: 'name',
  filter: { kind: 'text', column: 'name' },
  always: true,
  width: 176,
};

const owner: Field<FolderRow> = {
  value: (f) => ownerOf(f),
  sort: 'user_email',
  filter: { kind: 'text', column: 'user_email' },
  link: (f, email) => paths.users({ q: email, open: f.user ?? '' }),
  width: 168,
};

const project: Field<FolderRow> = {
  value: (f) => projectOf(f),
  sort: 'group_name',
  filter: { kind: 'text', column: 'group_name' },
  link: (f, named) => paths.projects({ q: named, open: f.group ?? '' }),
  width: 120,
};

/** As far as the slower list goes, which knows nothing of the owners' names. */
const shownOnly = (field: Field<FolderRow>): Field<FolderRow> => {
  const { sort: _sort, filter: _filter, ...rest } = field;
  return rest;
};

const common = {
  host: { value: (f) => f.host, format: 'code', sort: 'host', filter: { kind: 'text', column: 'host' }, width: 124 },
  usageMode: {
    value: (f) => f.usage_mode,
    format: 'choice',
    sort: 'usage_mode',
    filter: { kind: 'enum', options: USAGE_MODES, column: 'usage_mode' },
    part: 'use',
    width: 104,
  },
  permission: {
    value: (f) => f.permission,
    format: 'choice',
    sort: 'permission',
    filter: { kind: 'enum', options: PERMISSIONS, column: 'permission' },
    part: 'rights',
    width: 134,
  },
  status: {
    value: (f) => f.status,
    cell: (f, { t }) => (
      <StatusTag tone={FOLDER_TONES[f.status ?? ''] ?? 'neutral'}>
        {t(`folders:status.${f.status}`, { defaultValue: f.status ?? '?' })}
      </StatusTag>
    ),
    sort: 'status',
    width: 100,
  },
  cloneable: {
    value: (f) => f.cloneable,
    format: 'yesno',
    sort: 'cloneable',
    filter: { kind: 'bool', column: 'cloneable' },
    part: 'rights',
    width: 92,
  },
  createdAt: {
    value: (f) => f.created_at,
    format: 'time',
    sort: 'created_at',
    filter: { kind: 'date', column: 'created_at' },
    width: 160,
  },
  lastUsed: {
    value: (f) => f.last_used,
    format: 'time',
    sort: 'last_used',
    filter: { kind: 'date', column: 'last_used' },
    hidden: true,
  },
  creator: {
    value: (f) => f.creator,
    sort: 'creator',
    filter: { kind: 'text', column: 'creator' },
    link: (_, email) => paths.users({ q: email }),
    hidden: true,
  },
  quotaScope: {
    value: (f) => f.quota_scope_id,
    format: 'code',
    filter: { kind: 'text', column: 'quota_scope_id' },
    part: 'use',
    hidden: true,
  },
  unmanagedPath: { value: (f) => f.unmanaged_path, format: 'code', drawerOnly: true },
  id: { value: (f) => f.id, format: 'code', hidden: true },
} satisfies Record<string, Field<FolderRow>>;

const domain: Field<FolderRow> = {
  value: (f) => f.domain_name ?? null,
  filter: { kind: 'text', column: 'domain_name' },
  link: (_, domainName) => paths.domains({ open: domainName }),
  hidden: true,
};

/** Of project folders, as superadmins see them. */
export const projectFolderFields = defineFields<FolderRow>()('folders', {
  name,
  project,
  ...common,
  host: { ...common.host, link: (_, host) => paths.storages({ open: host }) },
  domain,
});

/** The same for a domain admin. */
export const domainFolderFields = defineFields<FolderRow>()('folders', {
  name,
  project: shownOnly(project),
  ...common,
});

/** Of users' folders. */
export const userFolderFields = defineFields<FolderRow>()('folders', { name, owner, ...common, domain });
