import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '@/lib/units';
import { Button } from '@/ui/Button';
import { Progress } from '@/ui/Progress';
import { ServerText } from '@/ui/ServerText';
import { CutOffs } from './CutOffs';
import { dismissBatch, sumsOf, uploads, type Batch, type UploadItem } from './uploads';

/** So many lines of one batch: those that are under way, and those that failed. */
const SHOWN = 8;

interface Props {
  folder: string;
  /** Sends those again that did not get there. */
  onAgain: (items: readonly UploadItem[]) => void;
  /** A file for an upload that a reload has cut off. */
  onFile: (path: string, file: File) => void;
}

/** What is on its way into this folder, with what can be done about it. */
export function UploadPanel({ folder, onAgain, onFile }: Props) {
  const { t } = useTranslation('explorer');
  const all = useSyncExternalStore(uploads.subscribe, uploads.get);
  const own = all.filter((batch) => batch.folder === folder);
  return (
    <section className="qd-uploads" aria-label={t('upload.panel')}>
      {own.map((batch) => (
        <BatchRow key={batch.id} batch={batch} onAgain={onAgain} />
      ))}
      <CutOffs folder={folder} busy={own.filter(({ isOver }) => !isOver)} onFile={onFile} />
    </section>
  );
}

/** Bytes in the language of the page. */
const useSize = () => {
  const { i18n } = useTranslation();
  return (bytes: number) => formatBytes(BigInt(bytes), i18n.language);
};

function BatchRow({ batch, onAgain }: { batch: Batch; onAgain: Props['onAgain'] }) {
  const { t } = useTranslation('explorer');
  const { title, items, isPaused, isOver } = batch;
  const sums = sumsOf(items);
  const size = useSize();
  const facts = [
    t('upload.sums', { count: sums.files, done: sums.done, sent: size(sums.sent), bytes: size(sums.bytes) }),
    isPaused && !isOver ? t('upload.paused') : '',
    sums.failed > 0 ? t('upload.failed', { count: sums.failed }) : '',
  ];
  return (
    <div className="qd-upload" data-over={isOver || undefined}>
      <div className="qd-upload-head">
        <strong>
          <ServerText>{title}</ServerText>
        </strong>
        <span className="qd-dim" role="status">
          {facts.filter(Boolean).join(' · ')}
        </span>
        <BatchActs batch={batch} onAgain={onAgain} />
      </div>
      <Progress label={title} done={sums.sent} total={Math.max(sums.bytes, 1)} failed={sums.failed > 0} />
      <BatchLines items={items} />
    </div>
  );
}

/** What can be done about a batch now. */
function BatchActs({ batch, onAgain }: { batch: Batch; onAgain: Props['onAgain'] }) {
  const { t } = useTranslation(['explorer', 'common']);
  const { id, title, items, isPaused, isOver } = batch;
  const left = items.filter(({ state }) => state !== 'done');
  const act = (label: string, onClick: () => void) => (
    <Button size="small" aria-label={`${label}: ${title}`} onClick={onClick}>
      {label}
    </Button>
  );
  const again = () => {
    dismissBatch(id);
    onAgain(left);
  };
  if (isOver)
    return (
      <span className="qd-upload-acts">
        {left.length > 0 ? act(t('common:actions.retry'), again) : null}
        {act(t('common:actions.close'), () => dismissBatch(id))}
      </span>
    );
  return (
    <span className="qd-upload-acts">
      {isPaused ? act(t('explorer:upload.goOn'), batch.goOn) : act(t('explorer:upload.pause'), batch.pause)}
      {act(t('common:actions.cancel'), batch.cancel)}
    </span>
  );
}

// i18n: explorer:upload.state.* explorer:upload.why.*
/** The files that are on their way, and those that did not get there with the reason. */
function BatchLines({ items }: { items: readonly UploadItem[] }) {
  const { t } = useTranslation('explorer');
  const size = useSize();
  const [all, setAll] = useState(false);
  const lines = items.filter(({ state }) => state === 'failed' || state === 'sending' || state === 'cut');
  if (lines.length === 0) return null;
  const says = ({ file, sent, state, why, error }: UploadItem) =>
    state === 'failed'
      ? t(`upload.why.${why ?? 'other'}`, { reason: error?.detail ?? error?.kind ?? '' })
      : `${t(`upload.state.${state}`)} · ${size(Math.min(sent, file.size))} / ${size(file.size)}`;
  return (
    <>
      <ul>
        {(all ? lines : lines.slice(0, SHOWN)).map((item) => (
          <li key={item.path}>
            <ServerText className="qd-name">{item.path}</ServerText>{' '}
            <span className={item.state === 'failed' ? 'qd-warn-text' : 'qd-dim'}>{says(item)}</span>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && !all ? (
        <button type="button" className="qd-link" onClick={() => setAll(true)}>
          {t('upload.showAll', { count: lines.length })}
        </button>
      ) : null}
    </>
  );
}
