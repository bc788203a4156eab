import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { describeError } from '@/kit/error-text';
import { shownResults, useTasks } from '@/kit/tasks';
import { BOM, csvFileName } from '@/lib/csv';
import { Button } from '@/ui/Button';
import { resultParts, type Secrets } from './apply';
import type { PlannedRow } from './plan';

interface Props {
  task: string;
  rows: readonly PlannedRow[];
  secrets: Secrets;
  onSaved: () => void;
}

// i18n: forms:bulk.ok forms:bulk.failed forms:bulk.skipped users-import:kind.* users-import:result.*
/** The run and what came of it, with the file that holds the new keypairs and passwords. */
export function ResultPart({ task: id, rows, secrets, onSaved }: Props) {
  const { t } = useTranslation(['users-import', 'users', 'forms', 'errors']);
  const task = useTasks().find((one) => one.id === id);
  if (!task) return null;
  const results = task.results ?? [];
  const count = (outcome: 'ok' | 'failed' | 'skipped') => results.filter((one) => one.outcome === outcome).length;
  const running = task.state === 'running';
  const save = () => {
    const parts = resultParts(rows, results, secrets, {
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
    onSaved();
  };
  return (
    <section aria-label={t('users-import:result.title')}>
      <h3 className="qd-section-title">{t('users-import:result.title')}</h3>
      <Progress
        percent={task.total === 0 ? 0 : Math.round((task.done / task.total) * 100)}
        status={running ? 'active' : count('failed') > 0 ? 'exception' : 'normal'}
        aria-label={t('users-import:result.title')}
      />
      <p role="status">
        {running
          ? t('forms:bulk.running', { done: task.done, total: task.total })
          : t('forms:bulk.summary', { ok: count('ok'), failed: count('failed'), skipped: count('skipped') })}
      </p>
      {running ? null : (
        <>
          <p>{t('users-import:result.once')}</p>
          <div className="qd-import-row">
            <Button look="primary" onClick={save}>
              {t('users-import:result.download')}
            </Button>
            <Button onClick={() => shownResults.set(id)}>{t('users-import:result.show')}</Button>
          </div>
        </>
      )}
    </section>
  );
}
