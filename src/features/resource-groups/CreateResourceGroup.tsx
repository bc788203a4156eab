import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { readResourceGroup } from './api';
import { createResourceGroup } from './changes';
import { asRead, newGroup, toCreateProps, valuesOf, type GroupValues } from './group-input';
import { GroupFields } from './GroupFields';
import { useGroupLabel } from './use-group-label';

interface Props {
  /** With the name of the new group: what it still needs is shown next. */
  onDone: (name: string) => void;
  onClose: () => void;
}

/** The form of a new resource group, which nobody can use before it is allowed to somebody. */
export function CreateResourceGroup({ onDone, onClose }: Props) {
  const { t } = useTranslation('resource-groups');
  const { write } = useWrites('resource-groups');
  const made = useRef('');
  const readBack = (sent: Sent<GroupValues>) => {
    const { token: _token, noToken: _none, ...typed } = sent.values;
    return shaped(readResourceGroup(sent.values.name.trim()), (group) => {
      const { token: _unread, noToken: _unknown, ...values } = group ? valuesOf(group) : newGroup();
      const asked = { ...sent, values: asRead(typed) };
      return readBackCreate<Partial<GroupValues>>(asked, group ? [{ values, at: group.created_at }] : []);
    });
  };
  return (
    <FormDrawer<GroupValues>
      formId="resource-groups/create"
      title={t('create')}
      initial={newGroup()}
      labels={useGroupLabel()}
      secret={['token', 'noToken']}
      submitLabel={t('create')}
      submit={(values) => {
        made.current = values.name.trim();
        return write(() => createResourceGroup(made.current, toCreateProps(values), t('taken')));
      }}
      readBack={readBack}
      says={({ values }) => {
        const name = values.name.trim();
        return { did: 'created', name, row: name, link: { to: paths.resourceGroups({ open: name }) } };
      }}
      onDone={() => onDone(made.current)}
      onClose={onClose}
    >
      <p className="qd-dim">{t('createNote')}</p>
      <GroupFields group={null} />
    </FormDrawer>
  );
}
