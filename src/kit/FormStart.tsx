import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { fingerprint } from '@/lib/fingerprint';
import { describeError } from './error-text';
import { FormBody } from './FormBody';
import type { FormProps } from './form-spec';
import './form.css';

interface Props<V extends object> extends FormProps<V> {
  /** Receives what a close button and Escape have to do. */
  onQuit: (quit: () => void) => void;
}

/** A form wherever it stands: it begins when `initial` has come, and no longer follows it; or says why it cannot begin. */
export function FormStart<V extends object>({ onQuit, ...props }: Props<V>) {
  const { t } = useTranslation(['forms', 'errors', 'kit']);
  const { trouble, items, onClose } = props;
  const [about] = useState(() => (items ? `/${fingerprint(items)}` : ''));
  const formId = props.formId + about;
  // What was typed stays in sight, whatever becomes of what it is about.
  const [initial, setInitial] = useState(props.initial);
  if (initial === undefined && props.initial !== undefined) setInitial(props.initial);
  const begun = initial !== undefined;
  useEffect(() => {
    if (!begun) onQuit(onClose);
  });
  if (initial) return <FormBody {...props} formId={formId} key={formId} initial={initial} onQuit={onQuit} />;
  if (trouble) return <ErrorPanel error={describeError(t, toAppError(trouble.error))} onRetry={trouble.retry} />;
  return <p role="status">{t('forms:loading')}</p>;
}
