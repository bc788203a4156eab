import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { describeError } from './error-text';

/** What is asked before something is deleted: whether the server would refuse it. */
interface Look<T> {
  isFetching: boolean;
  isError: boolean;
  error: unknown;
  data: T | undefined;
  refetch: () => unknown;
}

/**
 * Looks before a deletion whether anything hinders it.
 * @param ask asks for the deletion, once, when nothing does; it closes the dialog itself
 * @returns what was found, if something hinders; and whether there is nothing more to show
 */
export function useHindrances<T>(look: Look<T>, hinders: (found: T) => boolean, ask: (found: T) => void) {
  const asked = useRef(false);
  const found = look.isFetching ? undefined : look.data;
  const free = found !== undefined && !hinders(found);
  useEffect(() => {
    if (!free || asked.current) return;
    asked.current = true;
    ask(found);
  });
  return { hindered: free ? undefined : found, free };
}

interface Props<T> {
  /** While it is looked. */
  title: string;
  /** When something was found. */
  blocked: { title: string; text: string };
  look: Look<T>;
  /** The list of what hinders, with the ways to it; absent while it is looked. */
  children?: ReactNode;
  onClose: () => void;
}

/** Says what hinders a deletion, instead of asking for it. */
export function Hindrances<T>({ title, blocked, look, children, onClose }: Props<T>) {
  const { t } = useTranslation(['kit', 'errors']);
  return (
    <Dialog label={title} onClose={onClose}>
      <h2 className="qd-dialog-title">{children ? blocked.title : title}</h2>
      {look.isError ? (
        <ErrorPanel error={describeError(t, toAppError(look.error))} onRetry={() => void look.refetch()} />
      ) : null}
      {children ? (
        <>
          <p>{blocked.text}</p>
          {children}
        </>
      ) : look.isError ? null : (
        <p role="status">{t('kit:wait')}</p>
      )}
      <Button onClick={onClose} data-autofocus>
        {t('kit:close')}
      </Button>
    </Dialog>
  );
}
