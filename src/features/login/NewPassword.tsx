import { useTranslation } from 'react-i18next';
import { passwordChecks } from '@/lib/rules';
import { CheckCircleFilled, MinusCircleOutlined } from '@/ui/icons';
import { SecretField } from './Field';

interface Props {
  value: { first: string; second: string };
  current: string;
  onChange: (value: { first: string; second: string }) => void;
}

/** A new password, twice, with the rules ticked off while typing. */
export function NewPassword({ value, current, onChange }: Props) {
  const { t } = useTranslation('login');
  const checks: { name: string; ok: boolean }[] = [
    ...passwordChecks(value.first).map(({ rule, ok }) => ({ name: t(`rules.${rule}`), ok })),
    { name: t('rules.different'), ok: value.first !== '' && value.first !== current },
    { name: t('rules.same'), ok: value.first !== '' && value.first === value.second },
  ];
  return (
    <>
      <SecretField
        label={t('fields.newPassword')}
        name="new-password"
        autoFocus={current !== ''}
        autoComplete="new-password"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <SecretField
        label={t('fields.newPasswordAgain')}
        name="new-password-again"
        autoComplete="new-password"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
      />
      <ul className="qd-rules" aria-label={t('rules.title')}>
        {checks.map(({ name, ok }) => (
          <li key={name} data-ok={ok}>
            {ok ? <CheckCircleFilled /> : <MinusCircleOutlined />}
            <span>{name}</span>
            <span className="qd-visually-hidden">{t(ok ? 'rules.met' : 'rules.open')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
