import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { toAppError } from '@/api/errors';
import { csvFileName, fileNameProblem, parseDelimiter } from '@/lib/csv';
import { countFormat } from '@/lib/formats';
import { kept } from '@/lib/storage';
import { startPlace, type Place, type Streamed } from '@/lib/stream';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel, type ErrorText } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { Progress } from '@/ui/Progress';
import type { CsvStyle } from './csv-export';
import { describeError } from './error-text';
import { FileError, openFile, type FileSink } from './file-sink';
import './form.css';

interface Props {
  name: string;
  label: string;
  /** Rows that the file will hold, as far as is known now. */
  total: number;
  columns: number;
  /** Writes every row into the file, on from a place. Throws what stops it; `place` then tells how far it came. */
  write: (
    file: FileSink,
    style: CsvStyle,
    how: { place: Place; signal: AbortSignal; onProgress: (done: number, total: number) => void },
  ) => Promise<Streamed>;
  onClose: () => void;
}

const USUAL: CsvStyle = { delimiter: ',', bom: true };
const lastStyle = kept(
  'device',
  'csv',
  v.object({ delimiter: v.custom<CsvStyle['delimiter']>((text) => parseDelimiter(text) !== null), bom: v.boolean() }),
);

// i18n: csv:fileNameProblem.*
/** What is seen as a file: every page of the current filter, in the current order, with the shown columns. */
export function CsvDialog({ name, label, total, columns, write, onClose }: Props) {
  const { t, i18n } = useTranslation(['csv', 'kit', 'errors']);
  const id = useId();
  const [style, setStyle] = useState(() => lastStyle.get() ?? USUAL);
  const [fileName, setFileName] = useState(name);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<ErrorText | null>(null);
  const problem = fileNameProblem(fileName);
  const abort = useRef<AbortController | null>(null);
  /** A file that is begun: after a failure of the server it is kept, and gone on with. */
  const begun = useRef<{ file: FileSink; place: Place; style: CsvStyle } | null>(null);
  const leave = () => {
    abort.current?.abort();
    void begun.current?.file.discard();
    begun.current = null;
  };
  useEffect(() => leave, []);

  /** Once at a time: while a place is chosen, nothing shows yet that it has begun. */
  const running = useRef(false);
  const run = async () => {
    if (running.current) return;
    running.current = true;
    const { signal } = (abort.current = new AbortController());
    setError(null);
    try {
      if (!begun.current) {
        const file = await openFile(csvFileName(fileName, new Date()), total);
        if (!file) return;
        if (signal.aborted) return void file.discard();
        begun.current = { file, place: startPlace(), style };
      }
      const { file, place } = begun.current;
      setProgress({ done: place.ids.size, total: place.total ?? total });
      const onProgress = (done: number, of: number) => setProgress({ done, total: of });
      const { count, changed } = await write(file, begun.current.style, { place, signal, onProgress });
      signal.throwIfAborted();
      const name = await file.finish();
      begun.current = null;
      lastStyle.set(style);
      notify.success(t('csv:done', { count, file: name }));
      if (changed) notify.warning(t('kit:listChanged'));
      onClose();
    } catch (failure) {
      setProgress(null);
      if (signal.aborted) return;
      if (failure instanceof FileError) {
        leave();
        setError({ title: t('csv:notWritten'), advice: t('csv:notWrittenAdvice'), detail: String(failure.cause) });
      } else setError(describeError(t, toAppError(failure)));
    } finally {
      running.current = false;
    }
  };
  const stop = () => {
    leave();
    onClose();
  };
  const done = begun.current?.place;
  // What is begun goes on as it began.
  const locked = progress !== null || begun.current !== null;
  const number = countFormat(i18n.language);
  const title = t('csv:title', { name: label });
  return (
    <Dialog label={title} onClose={progress ? undefined : stop}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem && !progress) void run();
        }}
      >
        <h2>{title}</h2>
        <p>{t('csv:what', { count: columns })}</p>
        <div className="qd-form-grid">
          <label htmlFor={`${id}-name`}>{t('csv:fileName')}</label>
          <input
            id={`${id}-name`}
            className="qd-input"
            value={fileName}
            disabled={locked}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-made`}
            onChange={(event) => setFileName(event.target.value)}
          />
          <span id={`${id}-made`} className="qd-dim qd-name">
            {problem ? t(`csv:fileNameProblem.${problem}`) : csvFileName(fileName, new Date())}
          </span>
          <label htmlFor={`${id}-delimiter`}>{t('csv:delimiter')}</label>
          <select
            id={`${id}-delimiter`}
            className="qd-select"
            value={style.delimiter}
            disabled={locked}
            onChange={(event) => setStyle({ ...style, delimiter: event.target.value as CsvStyle['delimiter'] })}
          >
            <option value=",">{t('csv:delimiters.comma')}</option>
            <option value=";">{t('csv:delimiters.semicolon')}</option>
            <option value={'\t'}>{t('csv:delimiters.tab')}</option>
          </select>
          <Check checked={style.bom} disabled={locked} onChange={(bom) => setStyle({ ...style, bom })}>
            {t('csv:bom')}
          </Check>
        </div>
        {progress ? <Progress {...progress} label={t('csv:progress')} /> : null}
        {error ? <ErrorPanel error={error} onRetry={() => void run()} /> : null}
        {error && done && done.ids.size > 0 ? (
          <p role="status">
            {t('csv:keptSoFar', {
              count: done.ids.size,
              shown: number(done.ids.size),
              all: number(done.total ?? total),
            })}
          </p>
        ) : null}
        <div className="qd-form-buttons">
          <Button onClick={stop}>{t('kit:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            loading={progress !== null}
            disabled={problem !== null}
            data-autofocus
          >
            {t('csv:start', { count: total, shown: number(total) })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
