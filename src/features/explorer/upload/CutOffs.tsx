import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '@/lib/dates';
import { onKeptChange } from '@/lib/storage';
import { formatBytes } from '@/lib/units';
import { Button } from '@/ui/Button';
import { FileButton } from '@/ui/FileButton';
import { ServerText } from '@/ui/ServerText';
import { offsetAt } from './offset';
import { cutOffs, forgetUpload, isSame, type CutOff } from './resume';
import type { Batch } from './uploads';

interface Props {
  folder: string;
  /** Those are on their way. */
  busy: readonly Batch[];
  onFile: (path: string, file: File) => void;
}

/** Uploads that a reload has cut off: the browser has to be given the file again, the server knows how far it was. */
export function CutOffs({ folder, busy, onFile }: Props) {
  // The store tells of any change; the list is made anew only when it is drawn.
  useSyncExternalStore(onKeptChange, () => JSON.stringify(cutOffs(Date.now())));
  const going = new Set(busy.flatMap(({ items }) => items.map(({ path }) => path)));
  const own = cutOffs(Date.now()).filter((one) => one.folder === folder && !going.has(one.path));
  return own.map((one) => <Line key={one.path} one={one} onFile={onFile} />);
}

function Line({ one, onFile }: { one: CutOff; onFile: Props['onFile'] }) {
  const { t, i18n } = useTranslation('explorer');
  const [isOther, setIsOther] = useState(false);
  const [offset, setOffset] = useState<number>();
  const { path, size, modified, url } = one;
  useEffect(() => {
    const end = new AbortController();
    offsetAt(url, end.signal).then(setOffset, () => undefined);
    return () => end.abort();
  }, [url]);
  const bytes = (of: number) => formatBytes(BigInt(of), i18n.language);
  const take = (file: File) => {
    const same = isSame(one, { ...one, size: file.size, modified: file.lastModified });
    setIsOther(!same);
    if (same) onFile(path, file);
  };
  return (
    <div className="qd-upload">
      <div className="qd-upload-head">
        <strong>
          <ServerText>{path}</ServerText>
        </strong>
        <span className="qd-dim">
          {offset === undefined
            ? t('cutOff.text', { size: bytes(size) })
            : t('cutOff.at', { sent: bytes(offset), size: bytes(size) })}
        </span>
        <span className="qd-upload-acts">
          <FileButton size="small" variant="primary" label={t('cutOff.file', { name: path })} onFile={take}>
            {t('cutOff.choose')}
          </FileButton>
          <Button size="small" aria-label={t('cutOff.forgetOf', { name: path })} onClick={() => forgetUpload(one)}>
            {t('cutOff.forget')}
          </Button>
        </span>
      </div>
      {isOther ? (
        <p role="alert" className="qd-warn-text">
          {t('cutOff.other', {
            size: bytes(size),
            time: formatDateTime(new Date(modified).toISOString(), i18n.language) ?? '',
          })}
        </p>
      ) : null}
    </div>
  );
}
