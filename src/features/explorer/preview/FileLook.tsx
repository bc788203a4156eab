import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { detailKey } from '@/api/query-client';
import type { TextFile } from '@/entities/folders/text';
import { Loaded } from '@/kit/Loaded';
import { formatBytes } from '@/lib/units';
import { Button } from '@/ui/Button';
import { pathOf, type Entry } from '../entry';
import { lookInto, MOST_IMAGE, MOST_TEXT } from './read';
import { shapeOf } from './text';

const Markdown = lazy(() => import('@/ui/Markdown').then((m) => ({ default: m.Markdown })));
const TableLook = lazy(() => import('./TableLook').then((m) => ({ default: m.TableLook })));

interface Props {
  entry: Entry;
  /** Undefined: it may be edited. */
  whyNot: string | undefined;
  onEdit: () => void;
}

/** Why a text cannot be edited here; undefined: it can. */
function useHindrance({ isWhole, lineEnd }: TextFile, whyNot: string | undefined): string | undefined {
  const { t, i18n } = useTranslation('explorer');
  if (whyNot !== undefined) return whyNot;
  if (!isWhole) return t('edit.large', { size: formatBytes(BigInt(MOST_TEXT), i18n.language) });
  return lineEnd === null ? t('edit.mixed') : undefined;
}

/** A look into a file: its picture, its text, its first rows. Nothing in it is run, and nothing is fetched because of it. */
export function FileLook({ entry, whyNot, onEdit }: Props) {
  const { t, i18n } = useTranslation('explorer');
  const read = useQuery({
    queryKey: [...detailKey('files', `${entry.folder}/${pathOf(entry)}`), 'look', entry.size, entry.modified],
    queryFn: ({ signal }) => lookInto(entry, signal),
    gcTime: 0,
  });
  return (
    <section className="qd-file-look" aria-label={t('look.title')}>
      <Loaded of={read}>
        {(look) => {
          if (look.kind === 'image') return <img src={look.url} alt={entry.name} />;
          if (look.kind === 'text') return <TextLook entry={entry} file={look.file} whyNot={whyNot} onEdit={onEdit} />;
          const most = formatBytes(BigInt(MOST_IMAGE), i18n.language);
          return <p className="qd-dim">{look.kind === 'large' ? t('look.large', { size: most }) : t('look.binary')}</p>;
        }}
      </Loaded>
    </section>
  );
}

function TextLook({ entry, file, whyNot, onEdit }: Props & { file: TextFile }) {
  const { t, i18n } = useTranslation('explorer');
  const hindrance = useHindrance(file, whyNot);
  const shape = shapeOf(entry.name);
  const plain = <pre dir="auto">{file.text}</pre>;
  return (
    <>
      <div className="qd-file-look-head">
        <Button size="small" disabled={hindrance !== undefined} title={hindrance} onClick={onEdit}>
          {t('edit.act')}
        </Button>
        {hindrance === undefined ? null : <span className="qd-dim">{hindrance}</span>}
      </div>
      {file.isWhole ? null : (
        <p className="qd-dim">{t('look.part', { size: formatBytes(BigInt(MOST_TEXT), i18n.language) })}</p>
      )}
      {file.text === '' ? <p className="qd-dim">{t('look.empty')}</p> : null}
      <Suspense fallback={plain}>
        {shape === 'markdown' ? <Markdown text={file.text} /> : null}
        {shape === 'table' ? <TableLook file={file} name={entry.name} /> : null}
        {shape === 'text' || shape === 'image' ? plain : null}
      </Suspense>
    </>
  );
}
