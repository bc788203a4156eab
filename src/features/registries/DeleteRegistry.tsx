import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { Hindrances, useHindrances } from '@/kit/Hindrances';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
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
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
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
  const ask = (found: NonNullable<typeof uses.data>): void =>
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
  const { hindered, free } = useHindrances(uses, (found) => found.images.length > 0, ask);
  if (free) return null;
  return (
    <Hindrances
      title={t('registries-edit:delete.title', { name })}
      blocked={{ title: t('registries-edit:delete.blocked', { name }), text: t('registries-edit:delete.blockedText') }}
      look={uses}
      onClose={onClose}
    >
      {hindered ? (
        <ul>
          {hindered.images.map(({ entry, count }) => (
            <li key={entryId(entry)}>
              <Link to={paths.images({ reference: { op: 'starts', value: `${entryName(entry)}/` } })}>
                {t('registries-edit:delete.images', { ...say(count), name: entryName(entry) })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Hindrances>
  );
}
