import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import './ui.css';

interface Props<T extends string> {
  /** What is chosen, e.g. "Language". */
  label: string;
  icon: ReactNode;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
}

/** An icon button that opens a menu of which one entry is in force. */
export function ChoiceMenu<T extends string>({ label, icon, value, options, onChange }: Props<T>) {
  const current = options.find((option) => option.value === value)?.label ?? '';
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        selectable: true,
        selectedKeys: [value],
        items: options.map((option) => ({ key: option.value, label: <span lang={option.lang}>{option.label}</span> })),
        onClick: ({ key }) => onChange(key as T),
      }}
    >
      <button
        type="button"
        className="qd-icon-button"
        aria-haspopup="menu"
        aria-label={`${label}: ${current}`}
        title={label}
      >
        {icon}
      </button>
    </Dropdown>
  );
}
