import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { clearFilters } from '@/lib/list-state';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { AskAgain } from './AskAgain';
import { describeError } from './error-text';
import type { ListView } from './use-list';
import { useStillWaiting } from './use-still-waiting';

interface Props {
  list: Pick<ListView<unknown>, 'status' | 'error' | 'refetch' | 'state' | 'update'>;
  feature: string;
  label: string;
  /** The create button, for a list that has nothing yet. */
  children?: ReactNode;
}

/** What stands where the table would be: loading, no permission, failure, nothing that matches, nothing yet. */
export function ListStates({ list, feature, label, children }: Props) {
  const { state, update } = list;
  const { t } = useTranslation(['kit', 'errors', feature]);
  const waiting = useStillWaiting(list.status === 'pending');
  if (list.status === 'pending')
    return (
      <>
        {waiting ? (
          <div className="qd-empty" role="status">
            <p>{t('kit:stillWaiting')}</p>
            <Button onClick={() => void list.refetch()}>{t('kit:retry')}</Button>
          </div>
        ) : null}
        <div className="qd-skeleton" role="status" aria-busy="true" aria-label={t('kit:loading', { name: label })}>
          {/* As many as the page has, so that nothing jumps. */}
          {Array.from({ length: Math.min(state.size, 20) }, (_, index) => (
            <div key={index} />
          ))}
        </div>
      </>
    );
  if (list.status === 'error') {
    const error = toAppError(list.error);
    if (error.kind === 'not-allowed')
      return <EmptyState title={t('kit:notAllowedTitle')} text={t('kit:notAllowedText')} />;
    return (
      <ErrorPanel error={describeError(t, error)}>
        <AskAgain onAsk={() => void list.refetch()} />
      </ErrorPanel>
    );
  }
  if (state.q !== '' || Object.keys(state.filters).length > 0)
    return (
      <EmptyState title={t('kit:nothingMatchesTitle')} text={t('kit:nothingMatchesText')}>
        <Button onClick={() => update(clearFilters)}>{t('kit:clearFilters')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState title={t(`${feature}:empty.title`)} text={t(`${feature}:empty.text`)}>
      {children}
    </EmptyState>
  );
}
