import eyeInvisibleSvg from '@ant-design/icons-svg/es/asn/EyeInvisibleOutlined';
import eyeSvg from '@ant-design/icons-svg/es/asn/EyeOutlined';
import { Input, type InputProps } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { icon } from '@/ui/icons';

const EyeOutlined = icon(eyeSvg);
const EyeInvisibleOutlined = icon(eyeInvisibleSvg);

interface Props extends Omit<InputProps, 'onChange' | 'id'> {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the value. */
  error?: string | undefined;
  onChange?: (value: string) => void;
}

/** A labelled text field. Plain on purpose: the sign-in page has to be light. */
export function Field({ label, hint, error, onChange, ...rest }: Props) {
  const id = useId();
  const described = hint || error;
  return (
    <div className="qd-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        size="large"
        aria-describedby={described ? `${id}-hint` : undefined}
        aria-invalid={error ? true : undefined}
        status={error ? 'error' : undefined}
        spellCheck={false}
        autoCapitalize="none"
        data-autofocus={rest.autoFocus || undefined}
        onChange={(event) => onChange?.(event.target.value)}
        {...rest}
      />
      {described ? (
        <div id={`${id}-hint`} className="qd-field-hint">
          {error ? <span className="qd-field-error">{error}</span> : null}
          {hint}
        </div>
      ) : null}
    </div>
  );
}

/** A secret that can be looked at, with a hint while Caps Lock is on. */
export function SecretField({ hint, ...rest }: Props) {
  const { t } = useTranslation('login');
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const toggle = t(shown ? 'hide' : 'show', { name: rest.label });
  return (
    <Field
      {...rest}
      type={shown ? 'text' : 'password'}
      maxLength={1024}
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => setCaps(false)}
      hint={
        <>
          {caps ? <span role="status">{t('capsLock')}</span> : null}
          {hint}
        </>
      }
      suffix={
        <button
          type="button"
          className="qd-icon-button"
          aria-label={toggle}
          title={toggle}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
        </button>
      }
    />
  );
}
