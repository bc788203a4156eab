import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { passwordChecks } from '@/lib/rules';
import { PasswordInput } from './PasswordInput';

// i18n: users-edit:rule.*
/** The rules of a password, ticked off while it is typed. */
function Checklist({ text }: { text: string }) {
  const { t } = useTranslation('users-edit');
  return (
    <ul className="qd-checklist qd-field-wide" aria-label={t('rules')}>
      {passwordChecks(text).map(({ rule, ok }) => (
        <li key={rule} data-ok={ok}>
          <span aria-hidden="true">{ok ? '✓' : '○'}</span> {t(`rule.${rule}`)}
          <span className="qd-visually-hidden">{t(ok ? 'met' : 'notMet')}</span>
        </li>
      ))}
    </ul>
  );
}

/** The password, twice. The server checks nothing of it. An existing user keeps the old one while both are empty. */
export function PasswordFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation(['users-edit', 'users']);
  const password = Form.useWatch<string | undefined>('password') ?? '';
  return (
    <fieldset className="qd-fields">
      <legend>{t('users-edit:part.password')}</legend>
      <Form.Item
        name="password"
        label={t('users:fields.password')}
        required={isNew}
        {...((isNew || password === '') && {
          extra: t(isNew ? 'users-edit:help.newPassword' : 'users-edit:help.password'),
        })}
        rules={[
          {
            validator: (_, value: string | undefined) =>
              (value ?? '') === '' && !isNew
                ? Promise.resolve()
                : passwordChecks(value ?? '').every(({ ok }) => ok)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('users-edit:problem.password'))),
          },
        ]}
      >
        <PasswordInput />
      </Form.Item>
      <Form.Item
        name="passwordAgain"
        label={t('users:fields.passwordAgain')}
        required={isNew || password !== ''}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              (value ?? '') === (getFieldValue('password') ?? '')
                ? Promise.resolve()
                : Promise.reject(new Error(t('users-edit:problem.again'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {isNew || password !== '' ? <Checklist text={password} /> : null}
      <Form.Item
        name="passwordChange"
        label={t('users:fields.passwordChange')}
        className="qd-field-wide"
        valuePropName="checked"
        extra={t('users-edit:help.passwordChange')}
      >
        <Switch />
      </Form.Item>
    </fieldset>
  );
}
