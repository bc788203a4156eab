import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { readRole, updateRole } from './api';
import { roleId, roleName, type Role, type RoleDetail } from './role';
import { RoleFields } from './RoleFields';

interface Values {
  name: string;
  description: string;
  autoAssign: boolean;
}

const valuesOf = ({ name, description, autoAssign }: RoleDetail): Values => ({
  name,
  description: description ?? '',
  autoAssign,
});

/** Name, description and whether it is assigned by itself; only what was changed is sent. */
export function EditRole({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation('roles');
  const { write } = useWrites('roles');
  const id = roleId(role);
  const { row: _row, ...form } = useEditForm<RoleDetail, Values>({
    read: readRole(id),
    toValues: valuesOf,
    asRead: (typed) => ({ ...typed, ...(typed.name !== undefined && { name: typed.name.trim() }) }),
    write: ({ changed }) =>
      write(() =>
        updateRole({
          id,
          ...changed,
          ...(changed.name !== undefined && { name: changed.name.trim() }),
          ...(changed.description !== undefined && { description: changed.description || null }),
        }),
      ),
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`roles/edit/${id}`}
      title={t('editOne', { name: roleName(role) })}
      labels={(name) => t(`fields.${name}`)}
      submitLabel={t('save')}
      says={({ values: { name } }) => ({ did: 'changed', name, row: id, link: { to: paths.roles({ open: id }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <RoleFields />
    </FormDrawer>
  );
}
