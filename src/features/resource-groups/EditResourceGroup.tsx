import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import type { ResourceGroupRow } from './fields';
import { groupEdit, UNREAD } from './group-edit';
import type { GroupValues } from './group-input';
import { GroupFields } from './GroupFields';
import { useGroupLabel } from './use-group-label';
import { useShowValue } from './use-show-value';

/** Changes a resource group; only what was changed is sent, on top of what the server has now. */
export function EditResourceGroup({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('resource-groups');
  const { write } = useWrites('resource-groups');
  const labels = useGroupLabel();
  const show = useShowValue();
  const spec = groupEdit(name);
  const { row: group, ...form } = useEditForm<ResourceGroupRow, GroupValues>({
    ...spec,
    write: (edit) => write(() => spec.write(edit)),
  });
  return (
    <FormDrawer<GroupValues>
      {...form}
      formId={`resource-groups/edit/${name}`}
      title={t('editOne', { name })}
      labels={labels}
      show={show}
      secret={UNREAD}
      submitLabel={t('save')}
      says={({ changed }) => ({
        did: 'changed',
        name,
        row: name,
        link: { to: paths.resourceGroups({ open: name }) },
        inverse: { kind: 'resource-groups/edit', of: name },
        // What was stored before is not known here.
        ...(('token' in changed || 'noToken' in changed) && { undo: false }),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {group ? <GroupFields group={group} /> : null}
    </FormDrawer>
  );
}
