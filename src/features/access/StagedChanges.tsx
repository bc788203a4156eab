import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain } from '@/api/query-client';
import { readHostPermissions } from '@/entities/storages/hosts';
import { useConfirm } from '@/kit/confirm';
import { useUnsaved } from '@/kit/use-unsaved';
import { marked } from '@/lib/text';
import { Button } from '@/ui/Button';
import { CloseOutlined } from '@/ui/icons';
import { ENTITY } from './api';
import { cellKey, type Change, type Staged } from './matrix';

interface Props {
  staged: Staged;
  onChange: (change: (now: Staged) => Staged) => void;
}

const without = (now: Staged, gone: readonly Change[]): Staged => {
  const next = new Map(now);
  for (const change of gone) next.delete(cellKey(change));
  return next;
};

/** What is gathered: adds and removals, to be written one after the other, each with a result of its own. */
export function StagedChanges({ staged, onChange }: Props) {
  const { t } = useTranslation('access-matrix');
  const client = useQueryClient();
  const confirm = useConfirm();
  const [busy, setBusy] = useState(false);
  const changes = [...staged.values()];
  const latest = useRef(changes);
  latest.current = changes;
  useUnsaved(
    changes.length > 0,
    () => latest.current.length > 0,
    () =>
      confirm({
        level: 2,
        title: t('leave.title'),
        consequences: [t('leave.text', { count: latest.current.length })],
        okLabel: t('leave.ok'),
      }),
    { within: true },
  );
  const name = ({ kind, rowName, column }: Change) =>
    t('change', { row: marked(rowName), column: marked(column), kind: t(`short.${kind}`) });
  const adds = changes.filter(({ on }) => on);
  const removals = changes.filter(({ on }) => !on);
  const apply = async () => {
    const hosts = adds.some(({ kind }) => kind === 'domain-hosts');
    const sure = await confirm({
      level: removals.length > 0 ? 2 : 1,
      title: t('apply.title', { count: changes.length }),
      consequences: [
        ...(adds.length > 0 ? [t('apply.adds', { count: adds.length })] : []),
        ...(removals.length > 0 ? [t('apply.removals', { count: removals.length }), t('apply.running')] : []),
        ...(hosts ? [t('apply.hosts')] : []),
      ],
      okLabel: t('apply.ok'),
    });
    if (!sure) return;
    setBusy(true);
    try {
      const [{ runBulk }, { isWritten, writeCell }, permissions] = await Promise.all([
        import('@/kit/bulk'),
        import('./changes'),
        hosts ? readHostPermissions() : [],
      ]);
      const task = await runBulk({
        title: t('apply.task'),
        items: changes,
        label: (change) => `${change.on ? '+' : '−'} ${name(change)}`,
        run: (change) => writeCell(change, permissions),
        readBack: (some) => Promise.all(some.map(isWritten)),
        // Two writes of one domain would each begin with what the other has not written yet.
        concurrency: 1,
        after: async () => {
          const entities = new Set(changes.map(({ kind }) => ENTITY[kind]));
          await Promise.all([...entities].map((entity) => readAgain(client, entity)));
        },
        done: t('apply.done', { count: changes.length }),
      }).ended;
      // What failed stays to be tried again.
      onChange((now) =>
        without(
          now,
          changes.filter((_, at) => task.results?.[at]?.outcome === 'ok'),
        ),
      );
    } finally {
      setBusy(false);
    }
  };
  if (changes.length === 0) return null;
  const list = (some: readonly Change[], label: string) =>
    some.length === 0 ? null : (
      <div>
        <h3>{label}</h3>
        <ul aria-label={label}>
          {some.map((change) => (
            <li key={cellKey(change)}>
              {name(change)}
              <button
                type="button"
                className="qd-icon-button"
                aria-label={t('unstage', { name: name(change) })}
                title={t('unstage', { name: name(change) })}
                disabled={busy}
                onClick={() => onChange((now) => without(now, [change]))}
              >
                <CloseOutlined />
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <section className="qd-access-staged" aria-label={t('stagedTitle')}>
      <header>
        <h2>{t('stagedCount', { count: changes.length })}</h2>
        <Button disabled={busy} onClick={() => onChange(() => new Map())}>
          {t('discard')}
        </Button>
        <Button variant="primary" loading={busy} onClick={() => void apply()}>
          {t('apply.button', { count: changes.length })}
        </Button>
      </header>
      {list(adds, t('adds'))}
      {list(removals, t('removals'))}
    </section>
  );
}
