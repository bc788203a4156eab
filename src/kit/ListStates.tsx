import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { countFormat } from '@/lib/formats';
import { clearFilters, isFiltered } from '@/lib/list-state';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { AskAgain } from './AskAgain';
import { describeError } from './error-text';
import type { ListView } from './use-list';
import { useStillWaiting } from './use-still-waiting';

interface Props {
  list: Pick<ListView<unknown>, 'status' | 'error' | 'refetch' | 'state' | 'update' | 'counted' | 'otherTabs'>;
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
  // Nothing was found for what was asked before; this is not answered yet.
  if (!list.counted)
    return (
      <p className="qd-empty" role="status" aria-busy="true">
        {t('kit:wait')}
      </p>
    );
  if (isFiltered(state))
    return (
      <EmptyState title={t('kit:nothingMatchesTitle')} text={t('kit:nothingMatchesText')}>
        <OtherTabs list={list} feature={feature} />
        <Button onClick={() => update(clearFilters)}>{t('kit:clearFilters')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState title={t(`${feature}:empty.title`)} text={t(`${feature}:empty.text`)}>
      {children}
    </EmptyState>
  );
}

/** "Active: 0 · Inactive: 1", and the way there: what is looked for may be in another tab. */
function OtherTabs({ list, feature }: Pick<Props, 'list' | 'feature'>) {
  const { t, i18n } = useTranslation(['kit', feature]);
  const { state, update } = list;
  const number = countFormat(i18n.language);
  const name = (tab: string) => t(`${feature}:tab.${tab}`);
  const counts = list.otherTabs.flatMap(({ tab, total }) => (total === undefined ? [] : [{ tab, total }]));
  if (state.tab === null || counts.length === 0) return null;
  return (
    <div role="status">
      <p>
        {[{ tab: state.tab, total: 0 }, ...counts]
          .map(({ tab, total }) => t('kit:tabCount', { tab: name(tab), shown: number(total) }))
          .join(' · ')}
      </p>
      {counts
        .filter(({ total }) => total > 0)
        .map(({ tab }) => (
          <Button key={tab} variant="primary" onClick={() => update({ tab, page: 1, open: null })}>
            {t('kit:showIn', { place: name(tab) })}
          </Button>
        ))}
    </div>
  );
}
