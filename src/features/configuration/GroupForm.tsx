import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SiteKeys } from '@/entities/site/keys';
import { storageHosts } from '@/entities/storages/hosts';
import { Choice } from '@/kit/Choice';
import { FormPage } from '@/kit/FormPage';
import { checkRule } from '@/kit/form-rule';
import { ChoicesNote } from '@/kit/Loaded';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { groupEdit, type Values } from './group-edit';
import { countProblem, type Setting } from './settings';
import { useValueWords } from './SettingRow';

interface FieldProps {
  setting: Setting;
  label: string;
}

// i18n: configuration:settings.* configuration:problem.* configuration:choice.*
function HostField({ label, ...control }: Omit<FieldProps, 'setting'>) {
  const hosts = useQuery(storageHosts());
  return (
    <>
      <Choice
        {...control}
        label={label}
        showSearch
        allowClear
        loading={hosts.isPending}
        options={hosts.data?.map((value) => ({ value, label: value }))}
      />
      <ChoicesNote of={[hosts]} silent />
    </>
  );
}

function Field({ setting, label, ...control }: FieldProps) {
  const { t } = useTranslation('configuration');
  const words = useValueWords();
  const { kind, choices = [], usual } = setting;
  if (kind === 'host') return <HostField {...control} label={label} />;
  if (kind === 'count') return <Input {...control} inputMode="numeric" placeholder={usual} autoComplete="off" />;
  const offered = kind === 'choice' ? ['', ...choices] : kind === 'flag' ? ['', 'true', 'false'] : ['true', 'false'];
  const nameOf = (value: string) => {
    if (value === '') return t('defaultOf', { value: words(setting, usual) });
    return kind === 'choice' ? t(`choice.${value}`) : words(setting, value);
  };
  return <Choice {...control} label={label} options={offered.map((value) => ({ value, label: nameOf(value) }))} />;
}

interface Props {
  group: string;
  title: string;
  settings: readonly Setting[];
  onClose: () => void;
}

/** The settings of one group, changed where they are shown. */
export function GroupForm({ group, title, settings, onClose }: Props) {
  const { t, i18n } = useTranslation('configuration');
  const { write } = useWrites('site');
  const words = useValueWords();
  const label = (name: string) => t(`settings.${name}.label`);
  const settingOf = (name: string) => settings.find((one) => one.name === name);
  const spec = groupEdit(settings);
  const {
    row: _row,
    now: _now,
    ...form
  } = useEditForm<SiteKeys, Values>({
    ...spec,
    write: (edit) => write(() => spec.write(edit)),
  });
  return (
    <FormPage<Values>
      {...form}
      formId={`configuration/${group}`}
      title={t('editGroup', { group: title })}
      labels={label}
      submitLabel={t('save')}
      show={(name, value) => {
        const setting = settingOf(name);
        return setting && typeof value === 'string' ? words(setting, value) : undefined;
      }}
      says={() => ({ did: 'changed', name: title, inverse: { kind: 'configuration/edit', of: group } })}
      onDone={onClose}
      onClose={onClose}
    >
      {settings.map((setting) => (
        <Form.Item
          key={setting.name}
          name={setting.name}
          label={label(setting.name)}
          // An emptied choice is an unset one.
          normalize={(value: unknown) => value ?? ''}
          extra={i18n.exists(`configuration:settings.${setting.name}.warn`) ? t(`settings.${setting.name}.warn`) : null}
          rules={
            setting.kind === 'count'
              ? [
                  checkRule(
                    (text) => countProblem(setting, text),
                    (code) => t(`problem.${code}`, { from: setting.from, to: setting.to }),
                  ),
                ]
              : []
          }
        >
          <Field setting={setting} label={label(setting.name)} />
        </Form.Item>
      ))}
    </FormPage>
  );
}
