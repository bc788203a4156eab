import { useTranslation } from 'react-i18next';
import { canRetry, retryFailed } from '@/kit/bulk';
import { bulkSummary } from '@/kit/BulkResults';
import { downloadFile } from '@/kit/csv-export';
import { describeError } from '@/kit/error-text';
import { cancelTask, secretsSaved, shownResults, useTasks } from '@/kit/tasks';
import { BOM, csvFileName } from '@/lib/csv';
import { Button } from '@/ui/Button';
import { Progress } from '@/ui/Progress';
import { resultParts } from './apply';
import { currentImport, followImport, type CurrentImport } from './current';

interface Props {
  run: CurrentImport;
  onAnew: () => void;
}

// i18n: forms:bulk.ok forms:bulk.failed forms:bulk.unknown forms:bulk.skipped users-import:kind.* users-import:result.*
/** The run and what came of it, with the file that holds the new keypairs and passwords. */
export function ResultPart({ run, onAnew }: Props) {
  const { t } = useTranslation(['users-import', 'users', 'forms', 'errors']);
  const { task: id, rows, keypairs } = run;
  const task = useTasks().find((one) => one.id === id);
  const running = task?.state === 'running';
  const results = task?.results ?? run.results;
  const goOn = () => {
    const further = retryFailed(id);
    if (further) void followImport(run, further.ended);
  };
  const save = () => {
    const parts = resultParts(rows, results, keypairs, {
      heads: [
        t('users-import:preview.line'),
        t('users:fields.email'),
        t('users:fields.username'),
        t('users-import:preview.what'),
        t('forms:bulk.result'),
        t('forms:bulk.reason'),
        t('users:fields.password'),
        t('users-import:accessKey'),
        t('users-import:secretKey'),
      ],
      outcome: (outcome) => t(`forms:bulk.${outcome}`),
      kind: (kind) => t(`users-import:kind.${kind}`),
      reason: ({ error }) => error && describeError(t, error).title,
    });
    downloadFile(csvFileName('users-import', new Date()), [BOM, ...parts]);
    currentImport.set({ ...run, saved: true });
    secretsSaved(id);
  };
  return (
    <section aria-label={t('users-import:result.title')}>
      <h3 className="qd-section-title">{t('users-import:result.title')}</h3>
      <Progress
        done={running ? task.done : rows.length}
        total={rows.length}
        failed={!running && results.some(({ outcome }) => outcome === 'failed')}
        label={t('users-import:result.title')}
      />
      <p role="status">
        {running ? t('forms:bulk.running', { done: task.done, total: task.total }) : bulkSummary(t, results)}
      </p>
      <p>{t(running ? 'users-import:result.goesOn' : 'users-import:result.once')}</p>
      <div className="qd-import-row">
        {running ? (
          <Button onClick={() => cancelTask(id)}>{t('forms:bulk.stop')}</Button>
        ) : (
          <>
            <Button variant="primary" onClick={save}>
              {t('users-import:result.download')}
            </Button>
            {canRetry(id) ? <Button onClick={goOn}>{t('forms:bulk.retry')}</Button> : null}
            {task ? <Button onClick={() => shownResults.set(id)}>{t('users-import:result.show')}</Button> : null}
            <Button onClick={onAnew}>{t('users-import:result.anew')}</Button>
          </>
        )}
      </div>
    </section>
  );
}
