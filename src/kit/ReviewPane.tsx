import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { useStillWaiting } from './use-still-waiting';

interface Props {
  title: string;
  submitLabel: string;
  /** Somebody else saved meanwhile, so that it shows something else than before. */
  renewed: boolean;
  /** It is being sent. */
  busy: boolean;
  onBack: () => void;
  onSend: () => void;
  children: ReactNode;
}

/** What a change does, before it is sent: the step after the fields, in their place. */
export function ReviewPane({ title, submitLabel, renewed, busy, onBack, onSend, children }: Props) {
  const { t } = useTranslation('forms');
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = useStillWaiting(busy);
  useEffect(() => heading.current?.focus(), [renewed]);
  return (
    <section aria-label={title} className="qd-form qd-review">
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        {renewed ? <p role="alert">{t('renewed')}</p> : null}
        {children}
      </div>
      <div className="qd-form-foot">
        <p role="status">{waiting ? t('stillWaiting') : null}</p>
        <Button onClick={onBack} disabled={busy}>
          {t('conflict.back')}
        </Button>
        <Button variant="primary" loading={busy} onClick={onSend}>
          {submitLabel}
        </Button>
      </div>
    </section>
  );
}
