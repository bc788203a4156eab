import { useEffect, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@/api/errors';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { describeError } from './error-text';
import type { FieldProblem } from './form-errors';
import type { Outcome } from './read-back';
import { useStillWaiting } from './use-still-waiting';

interface SummaryProps {
  problems: readonly FieldProblem[];
  label: (name: string) => string;
  onGo: (name: string) => void;
}

/** All that has to be corrected, as links to the fields. */
export function ErrorSummary({ problems, label, onGo }: SummaryProps) {
  const { t } = useTranslation('forms');
  if (problems.length === 0) return null;
  return (
    <div className="qd-error" role="alert">
      <strong>{t('toCorrect', { count: problems.length })}</strong>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={name}>
            <button type="button" className="qd-link" onClick={() => onGo(name)}>
              {t('problemAt', { field: label(name), message })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ProblemProps {
  problem: AppError;
  outcome: Outcome | undefined;
  busy: boolean;
  /** Absent: this form cannot read its write back. */
  onCheck: (() => void) | undefined;
}

// i18n: forms:outcome.applied forms:outcome.partly forms:outcome.not-applied forms:outcome.unknown
/** A failure of the whole form, inside it; after a lost answer with the way to find out. Takes the focus. */
export function FormProblem({ problem, outcome, busy, onCheck }: ProblemProps) {
  const { t } = useTranslation(['forms', 'errors', 'kit']);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const checkable = problem.kind === 'unknown-outcome' && onCheck !== undefined;
  return (
    <div ref={box} tabIndex={-1} className="qd-form-problem">
      {outcome ? null : <ErrorPanel error={describeError(t, problem)} />}
      {outcome ? (
        <Alert
          role="status"
          type={outcome === 'applied' ? 'success' : 'warning'}
          title={t(`forms:outcome.${outcome}`)}
        />
      ) : null}
      {checkable && outcome !== 'applied' ? (
        <Button loading={busy} onClick={onCheck}>
          {t('forms:checkNow')}
        </Button>
      ) : null}
    </div>
  );
}

/** Says that a draft was taken up, and how to get rid of it. */
export function RestoredNotice({ secretsLost, onDiscard }: { secretsLost: boolean; onDiscard: () => void }) {
  const { t } = useTranslation('forms');
  return (
    <Alert
      role="status"
      type="info"
      title={t('restored')}
      description={secretsLost ? t('secretsLost') : undefined}
      action={
        <Button size="small" onClick={onDiscard}>
          {t('discard')}
        </Button>
      }
    />
  );
}

interface FootProps {
  busy: boolean;
  note: string | null;
  /** Labels of the changed fields. */
  changed: readonly string[];
  submitLabel: string;
  onCancel: () => void;
  ref: Ref<HTMLDivElement>;
}

/** Save and cancel, always in sight, with the form's state in words. */
export function FormFoot({ busy, note, changed, submitLabel, onCancel, ref }: FootProps) {
  const { t } = useTranslation('forms');
  const waiting = useStillWaiting(busy);
  const words = changed.length > 0 ? t('changed', { fields: changed.join(', ') }) : note;
  return (
    <div ref={ref} className="qd-form-foot">
      <p role="status">{waiting ? t('stillWaiting') : words}</p>
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button variant="primary" type="submit" loading={busy}>
        {submitLabel}
      </Button>
    </div>
  );
}
