import type { ReactNode } from 'react';

interface Props {
  checked: boolean;
  disabled?: boolean;
  /** Its name, where the words beside it do not say enough. */
  label?: string;
  onChange: (checked: boolean) => void;
  children?: ReactNode;
}

/** The check box of forms and dialogs: one of a list, or a choice that takes effect with the rest of the form. */
export const Check = ({ checked, disabled = false, label, onChange, children }: Props) => (
  <label className="qd-check">
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    {children}
  </label>
);
