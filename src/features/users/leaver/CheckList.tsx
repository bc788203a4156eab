import { Check } from '@/ui/Check';

interface Props<V extends string> {
  options: readonly { value: V; label: string }[];
  /** Given by antd's Form.Item. */
  value?: readonly V[];
  onChange?: (value: V[]) => void;
}

/** Several of a few, each with a check box; chosen ones stay in the order of the options. */
export function CheckList<V extends string>({ options, value = [], onChange }: Props<V>) {
  const set = (one: V, on: boolean) =>
    onChange?.(options.map((it) => it.value).filter((it) => (it === one ? on : value.includes(it))));
  return (
    <div>
      {options.map((it) => (
        <Check key={it.value} checked={value.includes(it.value)} onChange={(on) => set(it.value, on)}>
          {it.label}
        </Check>
      ))}
    </div>
  );
}
