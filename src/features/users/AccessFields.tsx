import { useQuery } from '@tanstack/react-query';
import { Form, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice, FreeList } from '@/kit/Choice';
import { ChoicesNote } from '@/kit/Loaded';
import { useFeature } from '@/kit/use-session';
import { ipOrCidrProblem } from '@/lib/rules';
import { hasTwoFactor, userKeypairs } from './changes';
import type { UserRow } from './fields';
import { each } from './form-rules';

/** How and from where a user signs in: addresses, second factor, main access key. */
export function AccessFields({ user }: { user: UserRow | null }) {
  const { t } = useTranslation(['users-edit', 'users']);
  const twoFactor = useQuery({ ...hasTwoFactor, enabled: user !== null });
  // Releases that know a default key take only one that is switched on.
  const activeOnly = useFeature('keypair.isDefault').available;
  const email = user?.email ?? '';
  const keys = useQuery({ ...userKeypairs(email), enabled: email !== '' });
  const label = (name: string) => t(`users:fields.${name}`);
  return (
    <fieldset className="qd-fields">
      <legend>{t('users-edit:part.access')}</legend>
      <Form.Item
        name="addresses"
        label={label('addresses')}
        className="qd-field-wide"
        extra={t('users-edit:help.addresses')}
        rules={[each(ipOrCidrProblem, (code, value) => t(`users-edit:address.${code}`, { value }))]}
      >
        <FreeList label={label('addresses')} />
      </Form.Item>
      {user ? (
        <Form.Item
          name="mainKey"
          label={label('mainKey')}
          extra={
            <>
              {t('users-edit:help.mainKey')}
              <ChoicesNote of={[keys]} silent />
            </>
          }
        >
          <Choice
            label={label('mainKey')}
            loading={keys.isFetching}
            options={keys.data?.map(({ key, is_active }) => ({
              value: key,
              disabled: activeOnly && !is_active && key !== user.main_access_key,
              label: is_active ? key : t('users-edit:inactiveKey', { key }),
            }))}
          />
        </Form.Item>
      ) : null}
      {user ? <ChoicesNote of={[twoFactor]} silent /> : null}
      {user && twoFactor.data ? (
        <Form.Item
          name="twoFactor"
          label={label('twoFactor')}
          valuePropName="checked"
          extra={t(user.totp_activated ? 'users-edit:help.twoFactorOn' : 'users-edit:help.twoFactorOff')}
        >
          <Switch disabled={!user.totp_activated} />
        </Form.Item>
      ) : null}
    </fieldset>
  );
}
