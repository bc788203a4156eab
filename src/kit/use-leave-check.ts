import type { FormInstance } from 'antd';
import type { FocusEvent } from 'react';
import type { Values } from './drafts';

/**
 * When the rules of a field are tried: when it is left after a change, and from then on at each change until it is right;
 * never at its first letters, nor because somebody passed through.
 */
export function useLeaveCheck(form: FormInstance<Values>, formName: string) {
  const check = (field: string) => void form.validateFields([field]).catch(() => undefined);
  const itemOf = (target: EventTarget | null) => (target instanceof Element ? target.closest('.ant-form-item') : null);
  return {
    onBlur: ({ target, relatedTarget }: FocusEvent) => {
      const item = itemOf(target);
      if (!item || itemOf(relatedTarget) === item) return;
      const id = item.querySelector('label')?.htmlFor ?? '';
      const field = id.startsWith(`${formName}_`) ? id.slice(formName.length + 1) : '';
      // One that is known to be wrong is tried at each change: its error stands still while somebody goes to it.
      if (field && form.isFieldTouched(field) && form.getFieldError(field).length === 0) check(field);
    },
    /** Of fields that were found wrong. */
    onChange: (changed: Values) => {
      const wrong = Object.keys(changed).filter((field) => form.getFieldError(field).length > 0);
      // The form has not told everybody yet what was typed.
      if (wrong.length > 0) queueMicrotask(() => wrong.forEach(check));
    },
  };
}
