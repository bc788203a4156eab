import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { Hindrances, useHindrances } from '@/kit/Hindrances';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
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
  const say = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });

  const ask = (found: NonNullable<typeof contents.data>): void =>
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
  const { hindered, free } = useHindrances(
    contents,
    (found) => found.agents + found.sessions + found.services > 0,
    ask,
  );
  if (free) return null;
  return (
    <Hindrances
      title={t('resource-groups:delete.title', { name })}
      blocked={{ title: t('resource-groups:delete.blocked', { name }), text: t('resource-groups:delete.blockedText') }}
      look={contents}
      onClose={onClose}
    >
      {hindered ? (
        <>
          <ul>
            {hindered.agents > 0 ? (
              <li>
                <Link to={paths.agents({ group: { op: 'is', value: name } })}>
                  {t('resource-groups:delete.agents', say(hindered.agents))}
                </Link>
              </li>
            ) : null}
            {hindered.sessions > 0 ? (
              <li>
                {t('resource-groups:delete.sessions', { ...say(hindered.sessions), live: say(hindered.live).shown })}
              </li>
            ) : null}
            {hindered.services > 0 ? <li>{t('resource-groups:delete.services', say(hindered.services))}</li> : null}
          </ul>
          {hindered.sessions > 0 ? <p>{t('resource-groups:delete.instead')}</p> : null}
        </>
      ) : null}
    </Hindrances>
  );
}
