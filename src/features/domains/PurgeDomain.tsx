import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
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
  const asked = useRef(false);
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
  const found = contents.isFetching ? undefined : contents.data;
  const blocked = found !== undefined && found.users + found.others.length + found.sessions > 0;

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
  useEffect(() => {
    if (!found || blocked || asked.current) return;
    asked.current = true;
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
  });
  if (found && !blocked) return null;
  return (
    <Dialog label={t('domains-edit:purge.title', { name })} onClose={onClose}>
      <h2 className="qd-dialog-title">
        {t(found ? 'domains-edit:purge.blocked' : 'domains-edit:purge.title', { name })}
      </h2>
      {contents.isError ? (
        <ErrorPanel error={describeError(t, toAppError(contents.error))} onRetry={() => void contents.refetch()} />
      ) : null}
      {found ? (
        <>
          <p>{t('domains-edit:purge.blockedText')}</p>
          <ul>
            {found.users > 0 ? (
              <li>
                <Link to={paths.users({ domain: { op: 'is', value: name } })}>
                  {t('domains-edit:purge.users', say(found.users))}
                </Link>
              </li>
            ) : null}
            {found.others.slice(0, LISTED).map(({ id, name: project, type, active }) => (
              <li key={id}>
                <Link to={paths.projects({ open: id, tab: active ? null : 'inactive' })}>
                  {t(type === 'PERSONAL' ? 'domains-edit:purge.personal' : 'domains-edit:purge.project', {
                    name: project,
                  })}
                </Link>
              </li>
            ))}
            {found.others.length > LISTED ? <li>{t('kit:more', { count: found.others.length - LISTED })}</li> : null}
            {found.sessions > 0 ? <li>{t('domains-edit:purge.sessions', say(found.sessions))}</li> : null}
          </ul>
        </>
      ) : contents.isError ? null : (
        <p role="status">{t('kit:wait')}</p>
      )}
      <Button onClick={onClose} data-autofocus>
        {t('kit:close')}
      </Button>
    </Dialog>
  );
}
