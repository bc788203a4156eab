import { useTranslation } from 'react-i18next';
import { isNearFull } from '@/entities/storages/volume';
import { KeyFigures, known, type Figure } from '@/kit/KeyFigures';
import type { Read } from '@/kit/Loaded';
import { openOverlay } from '@/kit/overlays';
import { useTaskCounts } from '@/kit/task-counts';
import { serverClock } from '@/lib/clock';
import { formatDuration } from '@/lib/durations';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { troublePaths } from './trouble';
import type { Parts } from './use-parts';

/** A figure of what was read; one that was not is not shown as none. */
function of<Data, Value>(read: Read<Data>, pick: (data: Data) => Value): Read<Value> {
  const { data, error, refetch } = read;
  return { data: data === undefined ? undefined : pick(data), error, refetch };
}

/** How much of everything, in one line; each leads to its list. */
export function Figures({ parts }: { parts: Parts }) {
  const { t, i18n } = useTranslation('overview');
  const { running, failed } = useTaskCounts();
  const number = countFormat(i18n.language);
  const { isSuper, agents, sessions, trouble, volumes } = parts;
  const since = sessions.data?.oldest?.since;
  const wait = since ? formatDuration((serverClock() - Date.parse(since)) / 1000, i18n.language, 1) : null;
  const figures: Figure[] = [
    {
      label: t('figure.running'),
      of: of(sessions, (counts) => counts.running),
      to: paths.sessions({ status: 'RUNNING' }),
    },
    {
      label: t('figure.waiting'),
      of: of(sessions, ({ waiting }) => waiting),
      note: wait ? t('figure.longest', { wait }) : undefined,
      to: paths.sessions({ status: 'PENDING', sort: 'created' }),
    },
    {
      label: t('figure.failed'),
      of: of(trouble, (counts) => counts.failed),
      to: troublePaths.failed,
      tone: 'bad',
    },
    {
      label: t('figure.lost'),
      of: of(agents, (all) => all.filter(({ status }) => status === 'LOST').length),
      note: agents.data
        ? t('figure.alive', { shown: number(agents.data.filter(({ status }) => status === 'ALIVE').length) })
        : undefined,
      to: paths.agents({ tab: 'terminated', sort: '-lostAt' }),
      tone: 'bad',
    },
    ...(isSuper
      ? [
          {
            label: t('figure.full'),
            of: of(volumes, (all) => all.volumes.filter(isNearFull).length),
            to: paths.storages({ sort: '-use' }),
            tone: 'warn',
          } as const,
        ]
      : []),
    {
      label: t('figure.tasks'),
      of: known(running),
      note: failed > 0 ? t('figure.tasksFailed', { shown: number(failed) }) : undefined,
      onAct: () => openOverlay('tasks'),
    },
  ];
  return <KeyFigures figures={figures} />;
}
