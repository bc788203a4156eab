import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { Folded } from '@/kit/Folded';
import { checkRule } from '@/kit/form-rule';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { TYPES } from './registry';
import { extraExample, extraProblem, neededKeys, urlProblem } from './registry-input';

/** Names of the form's fields, and what is wrong with them, for people. */
// i18n: registries:fields.* registries-edit:problem.*
export function useRegistryWords() {
  const { t } = useTranslation(['registries-edit', 'registries']);
  return {
    label: (name: string) => t([`registries-edit:fields.${name}`, `registries:fields.${name}`]),
    problem: (code: string) => t(`registries-edit:problem.${code}`),
  };
}

export function AddressFields() {
  const { t } = useTranslation(['registries-edit', 'registries']);
  const { label, problem } = useRegistryWords();
  return (
    <>
      <Form.Item
        name="url"
        label={label('url')}
        required
        rules={[checkRule(urlProblem, problem)]}
        extra={t('registries-edit:help.url')}
      >
        <Input autoComplete="off" spellCheck={false} placeholder="https://registry.example.com" />
      </Form.Item>
      <Form.Item name="type" label={label('type')} required>
        <Choice
          label={label('type')}
          options={TYPES.map((value) => ({ value, label: t(`registries:type.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}

/** Name and password; a stored password is never shown. */
export function SignInFields({ stored }: { stored: boolean }) {
  const { t } = useTranslation('registries-edit');
  const { label } = useRegistryWords();
  const form = Form.useFormInstance();
  const clear = Form.useWatch<boolean | undefined>('clearPassword', form) ?? false;
  return (
    <>
      <Form.Item name="username" label={label('username')} extra={t('help.username')}>
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={label('password')}
        extra={t(stored ? 'help.passwordStored' : 'help.passwordNone')}
      >
        <Input.Password autoComplete="new-password" disabled={clear} />
      </Form.Item>
      {stored ? (
        <Form.Item
          name="clearPassword"
          label={label('clearPassword')}
          valuePropName="checked"
          extra={t('help.clearPassword')}
        >
          <Switch onChange={(on) => (on ? form.setFieldValue('password', '') : undefined)} />
        </Form.Item>
      ) : null}
      <Form.Item name="sslVerify" label={label('sslVerify')} valuePropName="checked" extra={t('help.sslVerify')}>
        <Switch />
      </Form.Item>
    </>
  );
}

/** What a type needs besides, as JSON; what that is stands beside it. */
// i18n: registries-edit:needs.*
export function ExtraField() {
  const { t } = useTranslation('registries-edit');
  const { label, problem } = useRegistryWords();
  const form = Form.useFormInstance();
  const type = Form.useWatch<string | undefined>('type', form) ?? '';
  const typed = Form.useWatch<string | undefined>('extra', form) ?? '';
  const needed = neededKeys(type);
  const kind = type === 'gitlab' ? 'gitlab' : 'aws';
  const field = (
    <Form.Item
      name="extra"
      label={label('extra')}
      dependencies={['type']}
      required={needed.length > 0}
      rules={[
        checkRule(
          (text) => extraProblem(text, type),
          (code) => (code === 'endpoint' ? t('problem.keys', { keys: needed.join(', ') }) : problem(code)),
        ),
      ]}
      extra={
        <>
          {t('help.extra')}{' '}
          {needed.length > 0 && typed.trim() === '' ? (
            <Button variant="link" size="small" onClick={() => form.setFieldValue('extra', extraExample(type))}>
              {t('fillIn')}
            </Button>
          ) : null}
        </>
      }
    >
      <Input.TextArea rows={needed.length > 0 ? 5 : 2} spellCheck={false} className="qd-mono" />
    </Form.Item>
  );
  if (needed.length === 0)
    return (
      <Folded title={t('more')} names={['extra']} labels={label}>
        {field}
      </Folded>
    );
  return (
    <>
      <Alert type="info" title={t(`needs.${kind}.title`)} description={t(`needs.${kind}.text`)} />
      {field}
    </>
  );
}
