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
        <label key={it.value} className="qd-check">
          <input
            type="checkbox"
            checked={value.includes(it.value)}
            onChange={(event) => set(it.value, event.target.checked)}
          />
          {it.label}
        </label>
      ))}
    </div>
  );
}
