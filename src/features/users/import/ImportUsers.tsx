import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Drawer } from '@/ui/Drawer';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { Themed } from '@/ui/Themed';
import { applyRows, type Keypairs } from './apply';
import { currentImport, followImport, holdsSecrets } from './current';
import { DefaultsPart } from './DefaultsPart';
import { FilePart } from './FilePart';
import { MappingPart } from './MappingPart';
import { firstSettings, type PlannedRow } from './plan';
import { PreviewPart } from './PreviewPart';
import { ResultPart } from './ResultPart';
import { usePlan, type Plan } from './use-plan';
import { useTable } from './use-table';
import '@/kit/form.css';
import '../users.css';
import './import.css';

const isWork = ({ kind }: PlannedRow) => kind === 'create' || kind === 'update';
const isGood = ({ problems }: PlannedRow) => problems.length === 0;

interface SetupProps {
  onRun: (rows: readonly PlannedRow[]) => void;
  onCancel: () => void;
}

/** Before the run: the file, what its columns are, what new users get, the preview. */
function Setup({ onRun, onCancel }: SetupProps) {
  const { t, i18n } = useTranslation(['users-import', 'forms', 'errors', 'kit']);
  const { identity } = useIdentity();
  const table = useTable(i18n.language);
  const [settings, setSettings] = useState(() => firstSettings(identity.domain));
  const [onlyGood, setOnlyGood] = useState(false);
  const plan = usePlan(table.table, table.mapping, settings);
  const number = countFormat(i18n.language);

  const rows = plan.rows ?? [];
  const good = rows.filter((row) => isWork(row) && isGood(row));
  const wrong = rows.length - rows.filter(isGood).length;
  const needsEmail = table.table !== null && !table.mapping.includes('email');
  const ready = good.length > 0 && (wrong === 0 || onlyGood);
  return (
    <div className="qd-form">
      <div>
        <FilePart table={table} />
        {table.table ? (
          <>
            <MappingPart table={table} />
            <DefaultsPart settings={settings} onChange={setSettings} />
            {needsEmail ? (
              <p role="alert" className="qd-import-problem">
                {t('users-import:needsEmail')}
              </p>
            ) : (
              <Preview plan={plan} total={table.table.rows.length} />
            )}
          </>
        ) : null}
      </div>
      <div className="qd-form-foot">
        {wrong > 0 ? (
          <Check checked={onlyGood} onChange={setOnlyGood}>
            {t('users-import:onlyGood', { count: wrong, shown: number(wrong) })}
          </Check>
        ) : null}
        <Button onClick={onCancel}>{t('forms:cancel')}</Button>
        <Button variant="primary" disabled={!ready} onClick={() => onRun(good)}>
          {t('users-import:apply', { count: good.length, shown: number(good.length) })}
        </Button>
      </div>
    </div>
  );
}

function Preview({ plan, total }: { plan: Plan; total: number }) {
  const { t, i18n } = useTranslation(['users-import', 'errors', 'kit']);
  const number = countFormat(i18n.language);
  if (plan.error) return <ErrorPanel error={describeError(t, plan.error)} onRetry={plan.retry} />;
  if (!plan.rows)
    return <p role="status">{t('users-import:looking', { done: number(plan.looked), total: number(total) })}</p>;
  return <PreviewPart rows={plan.rows} />;
}

/**
 * Users from a file: new ones are created, those that exist are changed. Nothing is written before the preview. What was
 * begun is found here again, with its result file, however often this is closed.
 */
export function ImportUsers({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['users-import', 'forms']);
  const confirm = useConfirm();
  const { refresh } = useWrites('users');
  const run = useSyncExternalStore(currentImport.subscribe, currentImport.get);

  const start = (rows: readonly PlannedRow[]) => {
    const keypairs: Keypairs = new Map();
    const after = refresh;
    const title = t('users-import:title');
    const { id: task, ended } = applyRows({ title, rows, keypairs, after });
    void followImport({ task, rows, keypairs, saved: false, results: [] }, ended);
  };
  const startAnew = async () => {
    const question = {
      level: 2,
      title: t('users-import:leave.title'),
      body: t('users-import:leave.text'),
      okLabel: t('users-import:leave.ok'),
    } as const;
    if (run && holdsSecrets(run) && !(await confirm(question))) return;
    currentImport.set(undefined);
  };
  return (
    <Themed>
      <Drawer modal title={t('users-import:title')} className="qd-form-drawer qd-drawer-wide" onClose={onClose}>
        {run ? (
          <div className="qd-form">
            <ResultPart run={run} onAnew={() => void startAnew()} />
            <div className="qd-form-foot">
              <Button onClick={onClose}>{t('forms:close')}</Button>
            </div>
          </div>
        ) : (
          <Setup onRun={start} onCancel={onClose} />
        )}
      </Drawer>
    </Themed>
  );
}
