import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { randomPassword } from './import/password';
import type { UserValues } from './user-input';

interface Props {
  /** Given by antd's Form.Item. */
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** A password that is typed, or made here: that one is known to two, so it has to be changed at the first sign-in. */
export function PasswordInput({ id, value = '', onChange }: Props) {
  const { t } = useTranslation(['users-edit', 'users', 'kit']);
  const form = Form.useFormInstance<UserValues>();
  const generate = () => {
    const made = randomPassword();
    form.setFieldsValue({ passwordAgain: made, passwordChange: true });
    onChange?.(made);
    void form.validateFields(['password', 'passwordAgain']).catch(() => undefined);
  };
  return (
    <>
      <Input.Password
        {...(id && { id })}
        autoComplete="new-password"
        value={value}
        onChange={(event) => {
          // The one that was made is typed nowhere again.
          if (value !== '' && form.getFieldValue('passwordAgain') === value && !form.isFieldTouched('passwordAgain'))
            form.setFieldValue('passwordAgain', '');
          onChange?.(event.target.value);
        }}
      />
      <span className="qd-password-acts">
        <Button variant="link" size="small" onClick={generate}>
          {t('users-edit:generate')}
        </Button>
        {value ? (
          <CopyButton
            text={value}
            label={t('users-edit:copy', { name: t('users:fields.password') })}
            copiedLabel={t('kit:copied')}
          />
        ) : null}
      </span>
    </>
  );
}
