import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, toAppError } from '@/api/errors';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { AskAgain } from './AskAgain';
import { describeError } from './error-text';

/** What is needed of a read to tell waiting, failure and answer apart. */
export type Read<Data> = Pick<UseQueryResult<Data>, 'data' | 'error'> & { refetch: () => unknown };

/** What a read says of one thing: waits and fails with it. */
export const ofRead = <Data, Part>({ data, error, refetch }: Read<Data>, pick: (data: Data) => Part): Read<Part> => ({
  data: data === undefined ? undefined : pick(data),
  error,
  refetch,
});

/** One part of a read that can fail in parts: what did not come is that part's failure, and not nothing. */
export function partOf<Data, Part>(
  { data, error, refetch }: Read<{ data: Data; problems: readonly AppError[] }>,
  pick: (data: Data) => Part | null | undefined,
): Read<Part> {
  if (!data) return { data: undefined, error, refetch };
  const part = pick(data.data) ?? undefined;
  const missing = part === undefined ? (data.problems[0] ?? new AppError('broken-answer')) : null;
  return { data: part, error: missing, refetch };
}

interface Props<Data> {
  of: Read<Data>;
  /** Of an answer; it alone may say that there is none of something. */
  children: (data: Data) => ReactNode;
}

/** A part that needs a read of its own: waits, fails with a way to try again, or shows what came. Old data outlive a failed refresh. */
export function Loaded<Data>({ of: { data, error, refetch }, children }: Props<Data>) {
  const { t } = useTranslation(['kit', 'errors']);
  if (data !== undefined) return children(data);
  if (error)
    return (
      <ErrorPanel error={describeError(t, toAppError(error))}>
        <AskAgain onAsk={() => void refetch()} />
      </ErrorPanel>
    );
  return <p role="status">{t('kit:wait')}</p>;
}

/**
 * For a field whose choices come by reads of their own: that they are awaited, or could not be had and can be asked for again. `silent`:
 * the control itself shows that it waits.
 */
export function ChoicesNote({ of, silent = false }: { of: readonly Read<unknown>[]; silent?: boolean }) {
  const { t } = useTranslation(['kit', 'errors']);
  const missing = of.filter(({ data }) => data === undefined);
  const failed = missing.find(({ error }) => error)?.error;
  if (missing.length === 0) return null;
  if (!failed) return silent ? null : <p role="status">{t('kit:wait')}</p>;
  return (
    <p role="alert" className="qd-warn-text">
      {t('kit:choicesUnread', { reason: describeError(t, toAppError(failed)).title })}{' '}
      <button type="button" className="qd-link" onClick={() => missing.forEach(({ refetch }) => void refetch())}>
        {t('kit:retry')}
      </button>
    </p>
  );
}
