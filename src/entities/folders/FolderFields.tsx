import { useQuery } from '@tanstack/react-query';
import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { folderHosts } from './hosts';
import { folderNameProblem } from './folder-name';
import { Choice } from '@/kit/Choice';
import { checkRule } from '@/kit/form-rule';
import { ChoicesNote } from '@/kit/Loaded';
import { numberFormat } from '@/lib/formats';
import { Alert } from '@/ui/Alert';
import { PERMISSIONS, USAGE_MODES } from './modes';

// i18n: folders:fields.*
export function useFolderLabel() {
  const { t } = useTranslation('folders');
  return (name: string) => t(`fields.${name}`);
}

// i18n: folders-edit:problem.*
export function NameField({ ofProject }: { ofProject: boolean }) {
  const { t } = useTranslation('folders-edit');
  const label = useFolderLabel();
  return (
    <Form.Item
      name="name"
      label={label('name')}
      required
      extra={t(ofProject ? 'help.nameOfProject' : 'help.name')}
      rules={[
        checkRule(
          (text) => folderNameProblem(text, ofProject),
          (code) => t(`problem.${code}`),
        ),
      ]}
    >
      <Input autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}

/** Where it is kept, each volume with how full it is. `project`: a UUID; without one the caller's own hosts. */
export function HostField({ project }: { project?: string | undefined }) {
  const { t, i18n } = useTranslation(['folders-edit', 'forms']);
  const label = useFolderLabel();
  const hosts = useQuery(folderHosts(project));
  const percent = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <ChoicesNote of={[hosts]} silent />
      <Form.Item name="host" label={label('host')} extra={t('folders-edit:help.host')}>
        <Choice
          label={label('host')}
          allowClear
          placeholder={hosts.data?.usual ? t('folders-edit:usualHost', { host: hosts.data.usual }) : ''}
          loading={hosts.isFetching}
          options={hosts.data?.hosts.map(({ name, used }) => ({
            value: name,
            label: used === null ? name : t('folders-edit:hostUse', { host: name, used: percent.format(used / 100) }),
          }))}
        />
      </Form.Item>
    </>
  );
}

// i18n: folders:usageMode.*
export function UsageField({ forced = false }: { forced?: boolean }) {
  const { t } = useTranslation(['folders', 'folders-edit']);
  const label = useFolderLabel();
  return (
    <Form.Item
      name="usageMode"
      label={label('usageMode')}
      extra={t(forced ? 'folders-edit:help.usageStore' : 'folders-edit:help.usage')}
    >
      <Choice
        label={label('usageMode')}
        disabled={forced}
        options={USAGE_MODES.map((value) => ({ value, label: t(`folders:usageMode.${value}`) }))}
      />
    </Form.Item>
  );
}

// i18n: folders:permission.*
export function PermissionField({ help, name = 'permission' }: { help: string; name?: string }) {
  const { t } = useTranslation('folders');
  const label = useFolderLabel();
  return (
    <Form.Item name={name} label={label('permission')} extra={help}>
      <Choice
        label={label('permission')}
        options={PERMISSIONS.map((value) => ({ value, label: t(`permission.${value}`) }))}
      />
    </Form.Item>
  );
}

export function CloneableField() {
  const { t } = useTranslation('folders-edit');
  const label = useFolderLabel();
  return (
    <Form.Item name="cloneable" label={label('cloneable')} valuePropName="checked" extra={t('help.cloneable')}>
      <Switch />
    </Form.Item>
  );
}

/** Of a copy, which becomes one of one's own. */
export function CloneFields() {
  const { t } = useTranslation('folders-edit');
  return (
    <>
      <Alert type="info" title={t('clone.own')} />
      <NameField ofProject={false} />
      <HostField />
      <UsageField />
      <PermissionField help={t('help.permission.user')} />
      <CloneableField />
    </>
  );
}
