import { present } from '@/api/errors';

/** What every picker takes: the props that antd's Form.Item gives, and its name for people. */
export interface PickerProps {
  label: string;
  id?: string;
  disabled?: boolean;
  allowClear?: boolean;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
}

export interface ManyPickerProps extends Omit<PickerProps, 'value' | 'onChange'> {
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** For a select of one: its value is never a list. */
export const one =
  (onChange: ((value: string | undefined) => void) | undefined) => (value: string | string[] | undefined) =>
    onChange?.(Array.isArray(value) ? value[0] : value);

/** For a select of many: an emptied one is an empty list. */
export const many = (onChange: ((value: string[]) => void) | undefined) => (value: string | string[] | undefined) =>
  onChange?.(Array.isArray(value) ? value : []);

type Named = { name?: string | null } | null | undefined;

/** Names as options that stand for themselves, each once, in their natural order. */
export const byName = (items: readonly Named[] | null | undefined): { value: string; label: string }[] =>
  [...new Set(present(items).flatMap((item) => (item?.name ? [item.name] : [])))]
    .map((name) => ({ value: name, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }));
