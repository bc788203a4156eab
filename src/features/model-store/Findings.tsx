import { Form } from 'antd';
import { useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { marked } from '@/lib/text';
import { Alert } from '@/ui/Alert';
import { findingsOf, isServed, lineRange, type Finding } from './definition-file';
import './model-store.css';

/** Puts the cursor where a mistake is, in the one text of the form that this is in. */
function goToLine(from: Element, line: number): void {
  const box = from.closest('form')?.querySelector('textarea');
  if (!box) return;
  // Browsers scroll to the cursor when a box is entered, not when the cursor is moved in it.
  box.blur();
  box.setSelectionRange(...lineRange(box.value, line));
  box.focus();
}

// i18n: model-store:mistake.* model-store:serviceMistake.*
/** What is wrong with the text in the form, as it is typed; each mistake leads to its line. */
export function Findings({ file }: { file: string }) {
  const { t } = useTranslation('model-store');
  const id = useId();
  const text = useDeferredValue(Form.useWatch<string | undefined>('text') ?? '');
  const found = useMemo(() => (text.trim() === '' ? null : findingsOf(file, text)), [file, text]);
  const words = ({ key, path, line, column }: Finding) =>
    t(key, { path: marked(path), name: marked(path), line: line ?? '?', column: column ?? '?' });
  if (!found) return <Alert type="info" role="status" title={t('define.nothing')} />;
  if (found.length === 0)
    return (
      <Alert
        type={isServed(file, text) ? 'success' : 'info'}
        role="status"
        title={t(isServed(file, text) ? 'define.right' : 'define.rightUnserved')}
      />
    );
  return (
    <section role="status" aria-labelledby={id} className="qd-error">
      <strong id={id}>{t('define.mistakes', { count: found.length })}</strong>
      <ol className="qd-model-findings">
        {found.map((one) => (
          <li key={`${one.key} ${one.path} ${one.line}`}>
            {one.line === undefined ? (
              words(one)
            ) : (
              <button type="button" className="qd-link" onClick={(e) => goToLine(e.currentTarget, one.line ?? 1)}>
                {one.key.startsWith('serviceMistake') && one.column === undefined
                  ? t('define.atLine', { line: one.line, words: words(one) })
                  : words(one)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
