import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { Hindrances, useHindrances } from '@/kit/Hindrances';
import { Link } from '@/kit/router';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { domainContents, type DomainProject } from './api';
import { domainIsGone, purgeDomain, purgeStore, storeIsGone } from './changes';

const LISTED = 20;

/**
 * Purges a domain. What the server would refuse it for is looked up before and told with the ways to it; the model stores
 * that the server makes in every domain are purged with it, step by step.
 */
export function PurgeDomain({ name, onClose }: { name: string; onClose: () => void }) {
  const { t, i18n } = useTranslation(['domains-edit', 'errors', 'kit']);
  const { release } = useIdentity();
  const confirm = useConfirm();
  const { refresh } = useWrites('domains');
  const contents = useQuery(domainContents(name, release));
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });

  const run = (stores: readonly DomainProject[]) => {
    const steps = [
      ...stores.map((store) => ({
        label: t('domains-edit:purge.storeStep', { name: store.name }),
        stage: 0,
        run: () => purgeStore(store.id),
        look: () => storeIsGone(store.id),
      })),
      {
        label: t('domains-edit:purge.domainStep', { name }),
        stage: 1,
        run: () => purgeDomain(name),
        look: () => domainIsGone(name),
      },
    ];
    const title = t('domains-edit:purge.task', { name });
    runBulk({
      title,
      items: steps,
      label: (step) => step.label,
      run: (step) => step.run(),
      readBack: (some) => Promise.all(some.map((step) => step.look())),
      stage: (step) => step.stage,
      concurrency: 1,
      after: refresh,
      done: t('domains-edit:purge.done', { name }),
    });
  };
  const ask = (found: NonNullable<typeof contents.data>): void =>
    void confirm({
      level: 3,
      title: t('domains-edit:purge.title', { name }),
      consequences: [
        t('domains-edit:purge.forGood'),
        t('domains-edit:purge.stores', {
          count: found.stores.length,
          names: found.stores.map((one) => one.name).join(', '),
        }),
        t('domains-edit:purge.folders', say(found.folders)),
      ],
      okLabel: t('domains-edit:purge.ok'),
      typed: name,
    }).then((sure) => {
      if (sure) run(found.stores);
      onClose();
    });
  const { hindered, free } = useHindrances(
    contents,
    (found) => found.users + found.others.length + found.sessions > 0,
    ask,
  );
  if (free) return null;
  return (
    <Hindrances
      title={t('domains-edit:purge.title', { name })}
      blocked={{ title: t('domains-edit:purge.blocked', { name }), text: t('domains-edit:purge.blockedText') }}
      look={contents}
      onClose={onClose}
    >
      {hindered ? (
        <ul>
          {hindered.users > 0 ? (
            <li>
              <Link to={paths.users({ domain: { op: 'is', value: name } })}>
                {t('domains-edit:purge.users', say(hindered.users))}
              </Link>
            </li>
          ) : null}
          {hindered.others.slice(0, LISTED).map(({ id, name: project, type, active }) => (
            <li key={id}>
              <Link to={paths.projects({ open: id, tab: active ? null : 'inactive' })}>
                {t(type === 'PERSONAL' ? 'domains-edit:purge.personal' : 'domains-edit:purge.project', {
                  name: project,
                })}
              </Link>
            </li>
          ))}
          {hindered.others.length > LISTED ? (
            <li>{t('kit:more', { count: hindered.others.length - LISTED })}</li>
          ) : null}
          {hindered.sessions > 0 ? <li>{t('domains-edit:purge.sessions', say(hindered.sessions))}</li> : null}
        </ul>
      ) : null}
    </Hindrances>
  );
}
