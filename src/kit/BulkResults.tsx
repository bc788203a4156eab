import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOM, csvFileName, csvRow } from '@/lib/csv';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { canRetry, retryFailed } from './bulk';
import { downloadFile } from './csv-export';
import { describeError, type Translate } from './error-text';
import { goTo, hrefOf } from './go';
import { cancelTask, useTasks, type TaskResult } from './tasks';
import { isPlainPress } from '@/ui/plain-press';
import { ServerText } from '@/ui/ServerText';
import './form.css';

interface Props {
  /** The task. */
  id: string;
  onClose: () => void;
}

/** How many items came to what; what is not known is named only where there is any. */
export function bulkSummary(t: Translate, results: readonly TaskResult[]): string {
  const count = (outcome: TaskResult['outcome']) => results.filter((one) => one.outcome === outcome).length;
  const said = t('forms:bulk.summary', { ok: count('ok'), failed: count('failed'), skipped: count('skipped') });
  const unknown = count('unknown');
  return unknown > 0 ? `${said} ${t('forms:bulk.summaryUnknown', { count: unknown })}` : said;
}

/** Rows in the table; the file has all. */
const SHOWN = 200;

/** That a made-up password is in no file, and the way to set another; the table stands outside the router. */
function Lost({ name, to, onGo }: { name: string; to: string; onGo: () => void }) {
  const { t } = useTranslation('forms');
  return (
    <>
      {' '}
      {t('bulk.lost')}{' '}
      <a
        href={hrefOf(to)}
        aria-label={t('bulk.setAnewFor', { name })}
        onClick={(event) => {
          if (!isPlainPress(event)) return;
          event.preventDefault();
          onGo();
          goTo(to);
        }}
      >
        {t('bulk.setAnew')}
      </a>
    </>
  );
}

// i18n: forms:bulk.ok forms:bulk.failed forms:bulk.unknown forms:bulk.skipped
/** What became of each item of a bulk run: what is not done first, go on with it, the whole as a file. */
export function BulkResults({ id, onClose }: Props) {
  const { t } = useTranslation(['forms', 'errors']);
  const [all, setAll] = useState(false);
  const task = useTasks().find((one) => one.id === id);
  if (!task) return null;
  const results = task.results ?? [];
  const rows = results.map((one, at) => ({ ...one, key: String(at) }));
  const onlyUnknown = results.every(({ outcome }) => outcome === 'ok' || outcome === 'unknown');
  const chosen = all ? rows : rows.filter((one) => one.outcome !== 'ok' || one.lost);
  const running = task.state === 'running';
  const reason = ({ error }: TaskResult) => (error ? describeError(t, error) : undefined);
  const save = () => {
    const head = [t('forms:bulk.item'), t('forms:bulk.result'), t('forms:bulk.reason'), t('forms:bulk.code')];
    const lines = results.map((one) => {
      const why = reason(one);
      return csvRow([
        one.label,
        t(`forms:bulk.${one.outcome}`),
        why?.title ?? (one.lost && t('forms:bulk.lost')),
        why?.code,
      ]);
    });
    downloadFile(csvFileName(task.title, new Date()), [BOM, csvRow(head), ...lines]);
  };
  return (
    <Dialog label={task.title} onClose={onClose} className="qd-dialog-wide">
      <h2>{task.title}</h2>
      <p role="status">
        {running ? t('forms:bulk.running', { done: task.done, total: task.total }) : bulkSummary(t, results)}
      </p>
      <Check checked={!all} onChange={(failed) => setAll(!failed)}>
        {t('forms:bulk.onlyFailed')}
      </Check>
      <div
        className="qd-scroll"
        role="region"
        aria-label={t('forms:bulk.table')}
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className="qd-plain-table" aria-label={t('forms:bulk.table')}>
          <thead>
            <tr>
              <th scope="col">{t('forms:bulk.item')}</th>
              <th scope="col">{t('forms:bulk.result')}</th>
              <th scope="col">{t('forms:bulk.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.slice(0, SHOWN).map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  <ServerText className="qd-name">{one.label}</ServerText>
                </th>
                <td>{t(`forms:bulk.${one.outcome}`)}</td>
                <td title={reason(one)?.advice}>
                  {reason(one)?.title}
                  {one.lost ? <Lost name={one.label} to={one.lost} onGo={onClose} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen.length > SHOWN ? <p>{t('forms:bulk.more', { count: chosen.length - SHOWN })}</p> : null}
      <div className="qd-form-buttons">
        {running ? <Button onClick={() => cancelTask(id)}>{t('forms:bulk.stop')}</Button> : null}
        {canRetry(id) ? (
          <Button onClick={() => void retryFailed(id)}>
            {t(onlyUnknown ? 'forms:bulk.checkAgain' : 'forms:bulk.retry')}
          </Button>
        ) : null}
        <Button onClick={save}>{t('forms:bulk.csv')}</Button>
        <Button variant="primary" onClick={onClose} data-autofocus>
          {t('forms:close')}
        </Button>
      </div>
    </Dialog>
  );
}
