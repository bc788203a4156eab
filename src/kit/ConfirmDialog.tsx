import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError, type AppError } from '@/api/errors';
import { codePointEqual, visible } from '@/lib/text';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { describeError, type Translate } from './error-text';
import type { Inverse } from './inverse';
import { lookedUp, type Outcome } from './lost-answer';
import { said, type Ending } from './said';
import { useStillWaiting } from './use-still-waiting';
import './form.css';

interface Question<T> {
  /** 1: a question. 2: something is lost. 3: the name must be typed; focus is on Cancel for 2 and 3. */
  level: 1 | 2 | 3;
  title: string;
  /** With a value to be chosen, its fields: `set` has what the person chooses. */
  body?: ReactNode | ((value: T, set: (next: T) => void) => ReactNode);
  /** What follows from it, as a list. */
  consequences?: readonly string[];
  okLabel: string;
  cancelLabel?: string;
  /** For level 3: the name, compared by code points. */
  typed?: string;
  /** What is said when its action is done; `undo` is done when the server still has what was written. */
  says?: Omit<Ending, 'inverse'> & {
    undo?: (chosen: T) => Promise<unknown>;
    /** The same as data, for after a reload. */
    inverse?: (chosen: T) => Inverse;
  };
}

/** Done inside the dialog, which closes only on success; what it throws is shown there. */
interface Action<T> {
  run: (chosen: T) => Promise<unknown>;
  /** Asked after a lost answer: what the server has now, past every cache. */
  readBack: (chosen: T) => Promise<Outcome>;
}

/** A question; with a value to be chosen in it, `T` is that value's type and `ConfirmChoice` what is asked. */
export type ConfirmRequest<T = true> = Question<T> & (Action<T> | { run?: undefined; readBack?: undefined });

/** A question whose answer is a value. */
export type ConfirmChoice<T> = ConfirmRequest<T> & { initial: T };

export interface ConfirmDialogProps<T> {
  request: ConfirmChoice<T>;
  /** With what was chosen, when it is done; null when nothing is to be done. */
  onEnd: (chosen: T | null) => void;
}

function say<T>({ says, readBack }: ConfirmRequest<T>, chosen: T): void {
  if (!says || !readBack) return;
  const { undo, inverse, ...ending } = says;
  const isOurs = async () => (await readBack(chosen)) === 'applied';
  said({
    ...ending,
    undo: undo && { isOurs, run: () => undo(chosen) },
    inverse: undo && inverse?.(chosen),
  });
}

/** What the press of the button does after a failure. */
const again = (t: Translate, { kind }: AppError): string =>
  t(kind === 'unknown-outcome' ? 'forms:checkNow' : 'forms:tryAgain');

/** The dialog of `useConfirm`. While the action runs it cannot be closed, unless the server takes very long. */
export function ConfirmDialog<T>({ request, onEnd }: ConfirmDialogProps<T>) {
  const { t } = useTranslation(['forms', 'errors', 'kit']);
  const sending = useRef(false);
  const alive = useRef(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [entry, setEntry] = useState('');
  const [value, setValue] = useState(request.initial);
  const latest = useRef(value);
  latest.current = value;
  /** What was chosen when it was sent: that is what is looked for after a lost answer. */
  const sent = useRef(value);
  const [act] = useState(() => {
    const { run: send, readBack } = request;
    const begin = () => (sent.current = latest.current);
    return send
      ? lookedUp(
          () => send(begin()),
          () => readBack(sent.current),
        )
      : () => Promise.resolve(begin()).then(() => undefined);
  });
  const waiting = useStillWaiting(busy);
  const { level, typed = '' } = request;
  const matches = level < 3 || codePointEqual(entry, typed);
  useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);

  const run = async () => {
    if (sending.current || !matches) return;
    sending.current = true;
    setBusy(true);
    setError(null);
    try {
      await act();
      if (alive.current) onEnd(sent.current);
      if (request.says && request.readBack) say(request, sent.current);
      else if (!alive.current) notify.success(t('forms:finished', { title: request.title }));
    } catch (failure) {
      const problem = toAppError(failure);
      setError(problem);
      if (!alive.current) notify.error(`${request.title}: ${describeError(t, problem).title}`);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const cancel = () => {
    if (!sending.current || waiting) onEnd(null);
  };
  return (
    <Dialog label={request.title} onClose={cancel}>
      <form
        className="qd-confirm"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <h2>{request.title}</h2>
        <Body of={request.body} value={value} set={setValue} />
        {request.consequences?.length ? (
          <ul>
            {request.consequences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : null}
        {level === 3 ? <TypedName name={typed} entry={entry} onEntry={setEntry} /> : null}
        {error ? <ErrorPanel error={describeError(t, error)} /> : null}
        {waiting ? <p role="status">{t('forms:stillWaiting')}</p> : null}
        <div className="qd-form-buttons">
          <Button onClick={cancel} disabled={busy && !waiting} data-autofocus={level > 1 ? true : undefined}>
            {waiting ? t('forms:goOn') : (request.cancelLabel ?? t('forms:cancel'))}
          </Button>
          <Button
            type="submit"
            variant="primary"
            danger={level > 1}
            loading={busy}
            disabled={!matches}
            data-autofocus={level === 1 ? true : undefined}
          >
            {error ? again(t, error) : request.okLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface BodyProps<T> {
  of: ConfirmRequest<T>['body'];
  value: T;
  set: (next: T) => void;
}

const Body = <T,>({ of: body, value, set }: BodyProps<T>) =>
  body ? <div>{typeof body === 'function' ? body(value, set) : body}</div> : null;

interface TypedNameProps {
  name: string;
  entry: string;
  onEntry: (entry: string) => void;
}

/** A name that cannot be typed as it is seen can be copied. */
function TypedName({ name, entry, onEntry }: TypedNameProps) {
  const { t } = useTranslation('forms');
  const id = useId();
  return (
    <div className="qd-confirm-typed">
      <label htmlFor={id}>{t('typeName')}</label>
      <span id={`${id}-name`}>
        <bdi className="qd-mono">{visible(name)}</bdi>
        {visible(name) !== name || name.normalize('NFC') !== name ? (
          <CopyButton text={name} label={t('copyName')} copiedLabel={t('copied')} />
        ) : null}
      </span>
      <input
        id={id}
        className="qd-input"
        aria-describedby={`${id}-name`}
        autoComplete="off"
        spellCheck={false}
        value={entry}
        onChange={(event) => onEntry(event.target.value)}
      />
    </div>
  );
}
