import { Form } from 'antd';
import { useState, type ReactNode } from 'react';

interface Props {
  title: string;
  /** The fields inside: what they are called stands beside the title, so that they are found. */
  names: readonly string[];
  labels: (name: string) => string;
  /** What the fields hold as a rule: no reason to open. */
  usual?: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

const isSet = (value: unknown, usual: unknown): boolean =>
  value !== usual && (Array.isArray(value) ? value.length > 0 : Boolean(value) || usual !== undefined);

/** Fields that few need, folded away; open from the start where one of them has something in it. */
export function Folded({ title, names, labels, usual = {}, children }: Props) {
  const form = Form.useFormInstance<Record<string, unknown>>();
  const [open] = useState(() => names.some((name) => isSet(form.getFieldValue(name), usual[name])));
  return (
    <details className="qd-folded" open={open}>
      <summary>
        <span>{title}</span> <small>{[...new Set(names.map(labels))].join(', ')}</small>
      </summary>
      {children}
    </details>
  );
}
