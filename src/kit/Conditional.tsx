import { Form } from 'antd';
import { createContext, useContext, type ReactNode } from 'react';
import { hiddenFields, type Conditions } from './conditions';
import type { Values } from './drafts';

/** The conditions of the form around it. */
export const FormConditions = createContext<Conditions<Values>>({});

/**
 * A field that exists only while its condition in the form's `conditions` holds: else it is neither shown, checked nor sent,
 * and has what was typed into it when it comes back.
 */
export function Conditional({ name, children }: { name: string; children: ReactNode }) {
  const conditions = useContext(FormConditions);
  const values = Form.useWatch((all: Values) => all, { form: Form.useFormInstance(), preserve: true }) ?? {};
  return hiddenFields(conditions, values).has(name) ? null : children;
}
