import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { readAccess, readUse } from './access';
import { deleteResourceGroup, isDeleted } from './changes';

/**
 * Deletes a resource group. What the server would refuse it for is looked up before and told with the ways to it; what goes or is
 * left without it is named.
 */
export function DeleteResourceGroup({ name, onClose }: { name: string; onClose: () => void }) {
  const { t, i18n } = useTranslation(['resource-groups', 'errors', 'kit']);
  const confirm = useConfirm();
  const { write } = useWrites('resource-groups');
  const contents = useQuery({
    // Not read again by the write itself, while the question still stands.
    queryKey: ['resource-group-contents', name],
    queryFn: async ({ signal }) => ({ ...(await readUse(name)(signal)), ...(await readAccess(name)(signal)) }),
    staleTime: 0,
    gcTime: 0,
  });
  const asked = useRef(false);
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
  const found = contents.isFetching ? undefined : contents.data;
  const blocked = found !== undefined && found.agents + found.sessions + found.services > 0;

  useEffect(() => {
    if (!found || blocked || asked.current) return;
    asked.current = true;
    void confirm({
      level: 3,
      title: t('resource-groups:delete.title', { name }),
      consequences: [
        t('resource-groups:delete.forGood'),
        t('resource-groups:delete.links', {
          domains: say(found.domains.length).shown,
          projects: say(found.projects.length).shown,
        }),
        ...(found.presets.length > 0
          ? [t('resource-groups:delete.presets', { ...say(found.presets.length), names: found.presets.join(', ') })]
          : []),
      ],
      okLabel: t('resource-groups:delete.ok'),
      typed: name,
      run: () => write(() => deleteResourceGroup(name)),
      readBack: () => isDeleted(name),
      says: { did: 'deletedForGood', name },
    }).then(onClose);
  });
  if (found && !blocked) return null;
  return (
    <Dialog label={t('resource-groups:delete.title', { name })} onClose={onClose}>
      <h2 className="qd-dialog-title">
        {t(found ? 'resource-groups:delete.blocked' : 'resource-groups:delete.title', { name })}
      </h2>
      {contents.isError ? (
        <ErrorPanel error={describeError(t, toAppError(contents.error))} onRetry={() => void contents.refetch()} />
      ) : null}
      {found ? (
        <>
          <p>{t('resource-groups:delete.blockedText')}</p>
          <ul>
            {found.agents > 0 ? (
              <li>
                <Link to={paths.agents({ group: { op: 'is', value: name } })}>
                  {t('resource-groups:delete.agents', say(found.agents))}
                </Link>
              </li>
            ) : null}
            {found.sessions > 0 ? (
              <li>{t('resource-groups:delete.sessions', { ...say(found.sessions), live: say(found.live).shown })}</li>
            ) : null}
            {found.services > 0 ? <li>{t('resource-groups:delete.services', say(found.services))}</li> : null}
          </ul>
          {found.sessions > 0 ? <p>{t('resource-groups:delete.instead')}</p> : null}
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
