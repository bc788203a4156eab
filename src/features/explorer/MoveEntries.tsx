import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { listKey } from '@/api/query-client';
import { runBulk } from '@/kit/bulk';
import { describeError } from '@/kit/error-text';
import { Loaded } from '@/kit/Loaded';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { useWrites } from '@/kit/use-writes';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ServerText } from '@/ui/ServerText';
import { moveEntry, readEntries } from './api';
import { pathOf, type Entry } from './entry';
import { join, parentOf } from './place';

interface Props {
  entries: readonly Entry[];
  onDone?: () => void;
  onClose: () => void;
}

/** Whether a folder would be moved into itself. */
const isInside = (to: string, entry: Entry): boolean =>
  entry.kind === 'folder' && (to === pathOf(entry) || to.startsWith(`${pathOf(entry)}/`));

/** Moves files and folders elsewhere in their folder: one walks to the place, then says so. */
export function MoveEntries({ entries, onDone, onClose }: Props) {
  const { t } = useTranslation(['explorer', 'common', 'errors']);
  const { refresh } = useWrites('files');
  const [first] = entries;
  const folder = first?.folder ?? '';
  const from = first?.dir ?? '';
  const [to, setTo] = useState(from);
  const [problem, setProblem] = useState('');
  const place = { folder, path: to };
  const read = useQuery({
    queryKey: listKey('files', place),
    queryFn: async ({ signal }) => {
      const rows = await readEntries(place)(signal);
      return { rows, total: rows.length };
    },
  });
  const many = entries.length > 1;
  const title = many
    ? t('explorer:moveMany', { count: entries.length })
    : t('explorer:moveOne', { name: first?.name ?? '' });
  const move = async () => {
    try {
      const there = new Set((await readEntries(place)()).map(({ name }) => name));
      const taken = entries.filter(({ name }) => there.has(name));
      if (taken.length > 0)
        return setProblem(t('explorer:moveTaken', { names: taken.map(({ name }) => name).join(', ') }));
      const readNow = async (): Promise<Map<string, boolean>> => {
        const now = await Promise.all([readEntries({ folder, path: from })(), readEntries(place)()]);
        const [left, arrived] = now.map((all) => new Set(all.map(({ name }) => name)));
        return new Map(entries.map(({ name }) => [name, Boolean(arrived?.has(name)) && !left?.has(name)]));
      };
      runBulk({
        title,
        items: entries,
        label: pathOf,
        run: async (entry) => void (await moveEntry(folder, pathOf(entry), join(to, entry.name))),
        readBack: lookAt(
          readNow,
          ({ name }) => name,
          (moved) => outcomeOf(moved === true),
        ),
        after: refresh,
        done: many
          ? t('explorer:moved', { count: entries.length, place: `/${to}` })
          : t('explorer:movedOne', { place: `/${to}` }),
      });
      onDone?.();
      onClose();
    } catch (e) {
      setProblem(describeError(t, toAppError(e)).title);
    }
  };
  const go = (path: string) => {
    setProblem('');
    setTo(path);
  };
  const inside = entries.some((entry) => isInside(to, entry));
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="qd-confirm">
        <h2>{title}</h2>
        <p>
          {t('explorer:moveTo')} <ServerText className="qd-mono">{`/${to}`}</ServerText>
        </p>
        <div className="qd-file-places">
          {to === '' ? null : (
            <button type="button" className="qd-link" onClick={() => go(parentOf(to))}>
              {t('explorer:up')}
            </button>
          )}
          <Loaded of={read}>
            {({ rows }) => (
              <ul>
                {rows
                  .filter(({ kind }) => kind === 'folder')
                  .map((entry) => (
                    <li key={entry.name}>
                      <button
                        type="button"
                        className="qd-link"
                        disabled={entries.some((one) => isInside(pathOf(entry), one))}
                        onClick={() => go(pathOf(entry))}
                      >
                        <ServerText>{entry.name}</ServerText>
                      </button>
                    </li>
                  ))}
              </ul>
            )}
          </Loaded>
        </div>
        {problem ? (
          <p role="alert" className="qd-warn-text">
            {problem}
          </p>
        ) : null}
        <div className="qd-form-buttons">
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
          <Button variant="primary" disabled={to === from || inside} onClick={() => void move()}>
            {t('explorer:moveHere')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
