import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProjectsSelect } from '@/entities/projects/ProjectSelect';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { readEntry } from './api';
import { modifyEntry } from './changes';
import { entryId, type Entry, type Registry } from './registry';
import { projectProblem, valuesOf, type EntryNow, type EntryValues } from './registry-input';
import { AddressFields, ExtraField, SignInFields, useRegistryWords } from './RegistryFields';

interface Props {
  registry: Registry;
  entry: Entry;
  onClose: () => void;
}

/** Changes one project of a registry, and what the others share with it where that is wanted. */
export function EditEntry({ registry, entry, onClose }: Props) {
  const { t } = useTranslation(['registries-edit', 'registries']);
  const { label } = useRegistryWords();
  const { write } = useWrites('registries');
  const id = entryId(entry);
  const others = registry.entries.filter((one) => entryId(one) !== id);
  const name = entry.project ? `${registry.name}/${entry.project}` : registry.name;
  const { row, ...form } = useEditForm<EntryNow, EntryValues>({
    read: readEntry(id),
    toValues: (now) => valuesOf(now),
    unread: ['password', 'clearPassword', 'everywhere'],
    write: (edit) => write(() => modifyEntry(id, edit, edit.values.everywhere ? others : [])),
  });
  return (
    <FormDrawer<EntryValues>
      {...form}
      formId={`registries/edit/${id}`}
      title={t('registries:editOne', { name })}
      labels={label}
      secret={['password', 'extra']}
      submitLabel={t('registries-edit:save')}
      says={({ values, changed }) => ({
        did: 'changed',
        name,
        row: registry.name,
        link: { to: paths.registries({ open: registry.name }) },
        // The former password is not known, and neither is what the others had.
        ...((values.everywhere || 'password' in changed || 'clearPassword' in changed) && { undo: false }),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {row ? <Fields now={row} others={others.length} /> : null}
    </FormDrawer>
  );
}

function Fields({ now, others }: { now: EntryNow; others: number }) {
  const { t } = useTranslation('registries-edit');
  const { label, problem } = useRegistryWords();
  const form = Form.useFormInstance();
  const type = Form.useWatch<string | undefined>('type', form) ?? '';
  const global = Form.useWatch<boolean | undefined>('global', form) ?? true;
  return (
    <>
      <Form.Item label={label('name')} extra={t('help.nameFixed')}>
        <Input value={now.entry.registry_name} readOnly aria-label={label('name')} />
      </Form.Item>
      <AddressFields />
      <Form.Item
        name="project"
        label={label('project')}
        dependencies={['type']}
        rules={[checkRule((text) => projectProblem(text, type), problem)]}
        extra={t(type === 'gitlab' ? 'help.placesGitlab' : 'help.project')}
      >
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <SignInFields stored={Boolean(now.entry.password)} />
      <Form.Item name="global" label={label('global')} valuePropName="checked" extra={t('help.global')}>
        <Switch />
      </Form.Item>
      {global ? null : (
        <Form.Item name="projects" label={label('allowed')} extra={t('help.allowed')}>
          <ProjectsSelect
            label={label('allowed')}
            known={new Map(now.allowed.map((project) => [project.id, project.name]))}
          />
        </Form.Item>
      )}
      <ExtraField />
      {others > 0 ? (
        <Form.Item
          name="everywhere"
          label={label('everywhere')}
          valuePropName="checked"
          extra={t('help.everywhere', { count: others })}
        >
          <Switch />
        </Form.Item>
      ) : null}
    </>
  );
}
