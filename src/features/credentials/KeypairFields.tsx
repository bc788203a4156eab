import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useIdentity } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import { tidyInteger } from '@/lib/numerals';
import { has } from '@/lib/releases';
import { KeypairPolicySelect } from '@/entities/resource-policies/PolicySelects';
import { Alert } from '@/ui/Alert';
import {
  adminFor,
  DEFAULT_LIMIT,
  isLow,
  isUnusual,
  INT_MAX,
  limitProblem,
  LOW_LIMIT,
  USUAL_MOST,
} from './keypair-input';

export function PolicyField() {
  const { t } = useTranslation(['credentials-edit', 'credentials', 'forms']);
  return (
    <Form.Item
      name="policy"
      label={t('credentials:fields.policy')}
      rules={[{ required: true, message: t('forms:required') }]}
      extra={t('credentials-edit:help.policy')}
    >
      <KeypairPolicySelect label={t('credentials:fields.policy')} />
    </Form.Item>
  );
}

interface LimitProps {
  /** What the server has: kept as it is, it passes whatever it is. */
  stored?: string;
  own?: boolean;
}

// i18n: credentials-edit:limit.*
/** Requests in 15 minutes, as digits. A very low limit is allowed, with a warning of what it does. */
export function RateLimitField({ stored, own = false }: LimitProps) {
  const { t, i18n } = useTranslation(['credentials-edit', 'credentials', 'limits']);
  const { release } = useIdentity();
  const form = Form.useFormInstance<{ rateLimit: string }>();
  const limit = Form.useWatch('rateLimit', form);
  const shown = countFormat(i18n.language);
  const words = { most: shown(USUAL_MOST), max: shown(INT_MAX), usual: shown(DEFAULT_LIMIT) };
  return (
    <>
      <Form.Item
        name="rateLimit"
        label={t('credentials:fields.rateLimit')}
        required
        normalize={tidyInteger}
        extra={t(`credentials-edit:help.${has(release, 'keypair.isDefault') ? 'limitOfUser' : 'limitOfKey'}`, words)}
        rules={[
          {
            validator: (_, value: string) => {
              const problem = value === stored && value !== '' ? null : limitProblem(value);
              return problem
                ? Promise.reject(new Error(t(`credentials-edit:limit.${problem}`, words)))
                : Promise.resolve();
            },
          },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      {isUnusual(limit ?? '') ? (
        <Alert role="status" type="warning" title={t('limits:unusual', { max: words.most })} />
      ) : null}
      {isLow(limit ?? '') ? (
        <Alert
          role="status"
          type="warning"
          title={t(own ? 'credentials-edit:low.own' : 'credentials-edit:low.text', { limit: shown(LOW_LIMIT) })}
        />
      ) : null}
    </>
  );
}

/** The admin flag. It has to fit the owner's role; undefined: the owner is not known yet. */
export function AdminField({ role }: { role: string | undefined }) {
  const { t } = useTranslation(['credentials-edit', 'credentials', 'common']);
  const form = Form.useFormInstance<{ admin: boolean }>();
  const admin = Form.useWatch('admin', form) ?? false;
  const fits = role === undefined || admin === adminFor(role);
  const words = { role: t(`common:roles.${role ?? ''}`, { defaultValue: role ?? '' }) };
  const why =
    role === undefined
      ? t('credentials-edit:help.admin')
      : t(`credentials-edit:adminOf.${String(adminFor(role))}`, words);
  return (
    <Form.Item
      name="admin"
      label={t('credentials-edit:adminFlag')}
      valuePropName="checked"
      extra={why}
      rules={[
        {
          validator: (_, value: boolean) =>
            role === undefined || value === adminFor(role)
              ? Promise.resolve()
              : Promise.reject(new Error(t('credentials-edit:adminMisfit', words))),
        },
      ]}
    >
      {/* There is only one right position: it can be moved there, not away. */}
      <Switch disabled={role === undefined || fits} />
    </Form.Item>
  );
}
