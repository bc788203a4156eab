import { memo, type ReactNode } from 'react';
import { EllipsisOutlined } from '@/ui/icons';
import { MenuButton } from '@/ui/MenuButton';
import type { Words } from './fields';

/** What can be done to a row. `disabled` is the reason why it cannot be done now: shown, never silently hidden. */
export interface RowAction {
  /** Its word in a menu is `kit:act.<key>`, where there is one. */
  key: string;
  /** With the row's name in it: "Edit alice@example.org". */
  label: string;
  /** Its word in a menu, where the kit has none. */
  word?: string;
  icon: ReactNode;
  danger?: boolean;
  disabled?: string | false | undefined;
  onAct: () => void;
}

/** The key of an action in a table. */
export const KEY_OF: Readonly<Record<string, string>> = { open: 'Enter', edit: 'e' };

interface IconProps extends Omit<RowAction, 'key'> {
  /** What is shown of its name, where its row is plain to see. */
  text?: string;
  keys?: string | undefined;
}

const ActionIcon = ({ label, text, icon, danger, disabled, keys, onAct }: IconProps) => (
  <button
    type="button"
    className={`qd-icon-button${danger ? ' qd-icon-button-danger' : ''}`}
    aria-label={disabled ? `${label} – ${disabled}` : label}
    aria-keyshortcuts={keys}
    title={disabled || text || label}
    aria-disabled={disabled ? true : undefined}
    onClick={disabled ? undefined : onAct}
  >
    {icon}
  </button>
);

// i18n: kit:act.*
/** What it is called where its row is plain to see. */
export const wordOf = ({ key, label, word }: RowAction, t: Words['t']): string =>
  word ?? t(`kit:act.${key}`, { defaultValue: label });

interface MenuProps {
  name: string;
  actions: readonly RowAction[];
  words: Words;
}

/** The actions of a table's row: the first two that do no harm as icons, in places of their own; all of them in a menu, in words. */
export const RowMenu = memo(function RowMenu({ name, actions, words }: MenuProps) {
  const quick = actions.filter(({ key, danger }) => !danger && key !== 'open').slice(0, 2);
  return (
    <span className="qd-row-actions">
      {quick.some(({ disabled }) => !disabled)
        ? quick.map(({ key, ...action }) =>
            action.disabled ? (
              <span key={key} className="qd-icon-place" />
            ) : (
              <ActionIcon key={key} {...action} text={wordOf({ key, ...action }, words.t)} keys={KEY_OF[key]} />
            ),
          )
        : null}
      <MenuButton
        className="qd-icon-button qd-row-menu"
        label={words.t('kit:actionsFor', { name })}
        keys="."
        items={() =>
          actions.map((action) => ({
            key: action.key,
            label: wordOf(action, words.t),
            icon: action.icon,
            danger: action.danger ?? false,
            disabled: action.disabled,
            keys: KEY_OF[action.key],
          }))
        }
        onChoose={(chosen) => actions.find(({ key }) => key === chosen)?.onAct()}
      >
        <EllipsisOutlined />
      </MenuButton>
    </span>
  );
});
