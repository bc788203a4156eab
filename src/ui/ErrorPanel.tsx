import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import './ui.css';

export interface ErrorText {
  title: string;
  advice: string;
  /** Raw text of the server, already redacted; folded away. */
  detail?: string;
  code?: string;
  /** Where what is missing can be given. */
  link?: { href: string; label: string };
}

interface Props {
  error: ErrorText;
  onRetry?: () => void;
  /** In place of the button that tries again. */
  children?: ReactNode;
}

/** A failure in plain words: what, why, what to do; the technical part folded; Retry where it makes sense. */
export function ErrorPanel({ error, onRetry, children }: Props) {
  const { t } = useTranslation('kit');
  const technical = [error.code, error.detail].filter(Boolean).join('\n');
  return (
    <div role="alert" className="qd-error">
      <strong>{error.title}</strong>
      <p>
        {error.advice}
        {error.link ? (
          <>
            {' '}
            <a href={error.link.href}>{error.link.label}</a>
          </>
        ) : null}
      </p>
      {children ?? (onRetry ? <Button onClick={onRetry}>{t('retry')}</Button> : null)}
      {technical ? (
        <details>
          <summary>{t('technicalDetail')}</summary>
          <pre>{technical}</pre>
          <CopyButton text={technical} label={t('copyDetail')} copiedLabel={t('copied')} />
        </details>
      ) : null}
    </div>
  );
}
