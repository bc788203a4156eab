import type { ReactNode } from 'react';

/** What can be done to a row. `disabled` is the reason why it cannot be done now: shown, never silently hidden. */
export interface RowAction {
  key: string;
  /** With the row's name in it: "Edit alice@example.org". */
  label: string;
  icon: ReactNode;
  danger?: boolean;
  disabled?: string | false | undefined;
  onAct: () => void;
}

/** The icon buttons of a row. A disabled one stays reachable, so that its reason can be read. */
export const RowActions = ({ actions }: { actions: readonly RowAction[] }) => (
  <span className="qd-row-actions">
    {actions.map(({ key, label, icon, danger, disabled, onAct }) => (
      <button
        key={key}
        type="button"
        className={`qd-icon-button${danger ? ' qd-icon-button-danger' : ''}`}
        aria-label={disabled ? `${label} – ${disabled}` : label}
        title={disabled || label}
        aria-disabled={disabled ? true : undefined}
        onClick={disabled ? undefined : onAct}
      >
        {icon}
      </button>
    ))}
  </span>
);
