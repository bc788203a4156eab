import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadParts } from '@/api/download';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { FileError, openFile, type FileSink } from '@/kit/file-sink';
import type { ListView } from '@/kit/use-list';
import { csvFileName, fileNameProblem } from '@/lib/csv';
import { countFormat } from '@/lib/formats';
import { formatBytes } from '@/lib/units';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel, type ErrorText } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { exportRequest, MOST_ROWS } from './export-request';
import type { SessionRow } from './fields';
import '@/kit/form.css';

// i18n: csv:fileNameProblem.*
/** The file that the server itself makes of its sessions: quick for very many, with fewer columns and conditions; said before. */
export function ServerExport({ list, onClose }: { list: ListView<SessionRow>; onClose: () => void }) {
  const { t, i18n } = useTranslation(['sessions-detail', 'sessions', 'csv', 'kit', 'errors']);
  const id = useId();
  const [name, setName] = useState('sessions');
  const [bytes, setBytes] = useState<number>();
  const [error, setError] = useState<ErrorText>();
  const stop = useRef(new AbortController());
  const { body, dropped, missing } = exportRequest(list.state, list.prefs.columns);
  const problem = fileNameProblem(name);
  const labels = (names: readonly string[]) =>
    names.map((one) => (one === 'q' ? t('export.search') : t(`sessions:fields.${one}`))).join(', ');
  const number = countFormat(i18n.language);

  /** From the server to the disk: the page holds no more than a part of the file. */
  const fill = async (file: FileSink, signal: AbortSignal) => {
    let come = 0;
    for await (const part of downloadParts('/export/sessions/csv', body, signal)) {
      await file.write(part);
      setBytes((come += part.byteLength));
    }
    return file.finish();
  };
  const run = async () => {
    const { signal } = (stop.current = new AbortController());
    setError(undefined);
    setBytes(0);
    let file: FileSink | null = null;
    try {
      // What the server leaves of the conditions may make the file longer than the list.
      file = await openFile(csvFileName(name, new Date()), dropped.length > 0 ? MOST_ROWS : list.total);
      signal.throwIfAborted();
      if (!file) return setBytes(undefined);
      notify.success(t('export.done', { file: await fill(file, signal) }));
      onClose();
    } catch (failure) {
      void file?.discard();
      setBytes(undefined);
      if (signal.aborted) return undefined;
      setError(
        failure instanceof FileError
          ? { title: t('csv:notWritten'), advice: t('csv:notWrittenAdvice'), detail: String(failure.cause) }
          : describeError(t, toAppError(failure)),
      );
    }
    return undefined;
  };
  const leave = () => {
    stop.current.abort();
    onClose();
  };
  return (
    <Dialog label={t('export.title')} onClose={leave}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem && bytes === undefined) void run();
        }}
      >
        <h2>{t('export.title')}</h2>
        <p>{t('export.text', { count: list.total, shown: number(list.total) })}</p>
        <ul>
          {dropped.length > 0 ? (
            <li className="qd-warn-text">{t('export.dropped', { fields: labels(dropped) })}</li>
          ) : null}
          {missing.length > 0 ? <li>{t('export.missing', { fields: labels(missing) })}</li> : null}
          {list.total > MOST_ROWS ? (
            <li className="qd-warn-text">{t('export.cut', { most: number(MOST_ROWS) })}</li>
          ) : null}
          <li>{t('export.asIs')}</li>
        </ul>
        <div className="qd-form-grid">
          <label htmlFor={`${id}-name`}>{t('csv:fileName')}</label>
          <input
            id={`${id}-name`}
            className="qd-input"
            value={name}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-made`}
            onChange={(event) => setName(event.target.value)}
          />
          <span id={`${id}-made`} className="qd-dim qd-name">
            {problem ? t(`csv:fileNameProblem.${problem}`) : csvFileName(name, new Date())}
          </span>
        </div>
        {bytes === undefined ? null : (
          <p role="status">{t('export.coming', { size: formatBytes(BigInt(bytes), i18n.language) })}</p>
        )}
        {error ? <ErrorPanel error={error} onRetry={() => void run()} /> : null}
        <div className="qd-form-buttons">
          <Button onClick={leave}>{t('kit:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            loading={bytes !== undefined}
            disabled={problem !== null}
            data-autofocus
          >
            {t('export.start')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
