import { useEffect } from 'react';

/**
 * Marks the labels of changed fields for the eye (`data-changed` on antd's form item, see form.css); the form's foot says
 * the same in words. Set from outside, because a form's items are its children and do not pass through the kit.
 */
export function useMarks(formName: string, changed: readonly string[]): void {
  const key = changed.join('\n');
  useEffect(() => {
    const items = key.split('\n').flatMap((name) => {
      const label = document.querySelector(`label[for="${CSS.escape(`${formName}_${name}`)}"]`);
      return label?.closest('.ant-form-item') ?? [];
    });
    for (const item of items) item.setAttribute('data-changed', '');
    return () => {
      for (const item of items) item.removeAttribute('data-changed');
    };
  }, [formName, key]);
}
