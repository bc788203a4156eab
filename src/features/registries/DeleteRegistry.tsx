import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { registryUses } from './api';
import { areGone, deleteEntry } from './changes';
import { allowedDomains, entryId, entryName, type Entry, type Registry } from './registry';

interface Props {
  registry: Registry;
  /** What of it is deleted: one project, or all there are. */
  entries: readonly Entry[];
  onDone: () => void;
  onClose: () => void;
}

/** Deletes a registry, or one project of it. What hinders the server or loses something is named before. */
export function DeleteRegistry({ registry, entries, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation(['registries-edit', 'errors', 'kit']);
  const confirm = useConfirm();
  const { refresh } = useWrites('registries');
  const [first] = entries;
  const all = entries.length === registry.entries.length;
  const name = first && !all ? entryName(first) : registry.name;
  const uses = useQuery(registryUses(registry, entries.map(entryId)));
  const asked = useRef(false);
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
  const found = uses.isFetching ? undefined : uses.data;
  const blocked = found !== undefined && found.images.length > 0;
  const domains = allowedDomains(registry) ?? [];

  const run = () =>
    runBulk({
      title: t('registries-edit:delete.task', { name }),
      items: entries,
      label: entryName,
      run: (entry) => deleteEntry(entryId(entry)),
      readBack: areGone,
      after: refresh,
      done: t('registries-edit:delete.done', { name }),
    });
  useEffect(() => {
    if (!found || blocked || asked.current) return;
    asked.current = true;
    void confirm({
      level: 3,
      title: t('registries-edit:delete.title', { name }),
      consequences: [
        t('registries-edit:delete.forGood'),
        ...(entries.length > 1
          ? [t('registries-edit:delete.projects', { names: entries.map(entryName).join(', ') })]
          : []),
        ...(all && domains.length > 0
          ? [t('registries-edit:delete.domains', { ...say(domains.length), names: domains.slice(0, 5).join(', ') })]
          : []),
        ...(found.pushing.length > 0
          ? [
              t('registries-edit:delete.pushing', {
                ...say(found.pushing.length),
                names: found.pushing
                  .slice(0, 5)
                  .map((one) => one.name)
                  .join(', '),
              }),
            ]
          : []),
      ],
      okLabel: t('registries-edit:delete.ok'),
      typed: name,
    }).then((sure) => {
      if (sure) {
        run();
        onDone();
      }
      onClose();
    });
  });
  if (found && !blocked) return null;
  return (
    <Dialog label={t('registries-edit:delete.title', { name })} onClose={onClose}>
      <h2 className="qd-dialog-title">
        {t(found ? 'registries-edit:delete.blocked' : 'registries-edit:delete.title', { name })}
      </h2>
      {uses.isError ? (
        <ErrorPanel error={describeError(t, toAppError(uses.error))} onRetry={() => void uses.refetch()} />
      ) : null}
      {found ? (
        <>
          <p>{t('registries-edit:delete.blockedText')}</p>
          <ul>
            {found.images.map(({ entry, count }) => (
              <li key={entryId(entry)}>
                <Link to={paths.images({ reference: { op: 'starts', value: `${entryName(entry)}/` } })}>
                  {t('registries-edit:delete.images', { ...say(count), name: entryName(entry) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : uses.isError ? null : (
        <p role="status">{t('kit:wait')}</p>
      )}
      <Button onClick={onClose} data-autofocus>
        {t('kit:close')}
      </Button>
    </Dialog>
  );
}
