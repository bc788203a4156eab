import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { toAppError } from '@/api/errors';
import { csvFileName, fileNameProblem, parseDelimiter } from '@/lib/csv';
import { countFormat } from '@/lib/formats';
import { kept } from '@/lib/storage';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel, type ErrorText } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { Progress } from '@/ui/Progress';
import { downloadFile, type CsvStyle } from './csv-export';
import { describeError } from './error-text';
import './form.css';

interface Props {
  name: string;
  label: string;
  /** Rows that the file will hold, as far as is known now. */
  total: number;
  columns: number;
  /** Fetches every row and makes the file's text. */
  collect: (
    signal: AbortSignal,
    style: CsvStyle,
    onProgress: (done: number, total: number) => void,
  ) => Promise<{ count: number; changed: boolean; parts: string[] }>;
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
export function CsvDialog({ name, label, total, columns, collect, onClose }: Props) {
  const { t, i18n } = useTranslation(['csv', 'kit', 'errors']);
  const id = useId();
  const [style, setStyle] = useState(() => lastStyle.get() ?? USUAL);
  const [fileName, setFileName] = useState(name);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<ErrorText | null>(null);
  const problem = fileNameProblem(fileName);
  const abort = useRef<AbortController | null>(null);

  const run = async () => {
    abort.current = new AbortController();
    setError(null);
    setProgress({ done: 0, total });
    try {
      const { count, changed, parts } = await collect(abort.current.signal, style, (done, of) =>
        setProgress({ done, total: of }),
      );
      const file = csvFileName(fileName, new Date());
      downloadFile(file, parts);
      lastStyle.set(style);
      notify.success(t('csv:done', { count, file }));
      if (changed) notify.warning(t('kit:listChanged'));
      onClose();
    } catch (failure) {
      if (!abort.current.signal.aborted) setError(describeError(t, toAppError(failure)));
      setProgress(null);
    }
  };
  const stop = () => {
    abort.current?.abort();
    onClose();
  };
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
            onChange={(event) => setStyle({ ...style, delimiter: event.target.value as CsvStyle['delimiter'] })}
          >
            <option value=",">{t('csv:delimiters.comma')}</option>
            <option value=";">{t('csv:delimiters.semicolon')}</option>
            <option value={'\t'}>{t('csv:delimiters.tab')}</option>
          </select>
          <Check checked={style.bom} onChange={(bom) => setStyle({ ...style, bom })}>
            {t('csv:bom')}
          </Check>
        </div>
        {progress ? <Progress {...progress} label={t('csv:progress')} /> : null}
        {error ? <ErrorPanel error={error} onRetry={() => void run()} /> : null}
        <div className="qd-form-buttons">
          <Button onClick={stop}>{t('kit:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            loading={progress !== null}
            disabled={problem !== null}
            data-autofocus
          >
            {t('csv:start', { count: total, shown: countFormat(i18n.language)(total) })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
