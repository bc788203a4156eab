import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { frozen } from '@/api/health';
import { freezeManager, managerStatus, readManagerStatus, type ManagerStatus } from '@/entities/site/manager-status';
import { useConfirm } from '@/kit/confirm';
import { Loaded } from '@/kit/Loaded';
import { outcomeOf } from '@/kit/lost-answer';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';

// i18n: maintenance:freeze.* maintenance:unfreeze.*
/** Whether the server has the manager frozen, or running. */
const isFrozen = (on: boolean) => shaped(readManagerStatus, (now) => outcomeOf(now.frozen === on));

/** Asks before the manager is frozen, or runs again; says what still passes. */
export function useFreezing(): (on: boolean) => void {
  const { t } = useTranslation('maintenance');
  const confirm = useConfirm();
  const { write } = useWrites('site');
  return useCallback(
    (on) => {
      const act = on ? 'freeze' : 'unfreeze';
      const run = (to: boolean) => async () => {
        await write(() => freezeManager(to));
        frozen.set(to ? Date.now() : undefined);
      };
      void confirm({
        level: on ? 2 : 1,
        title: t(`${act}.title`),
        body: t(`${act}.text`),
        consequences: on ? [t('freeze.stops'), t('freeze.runs'), t('freeze.passes')] : [],
        okLabel: t(`${act}.ok`),
        run: run(on),
        readBack: () => isFrozen(on)(),
        says: { did: 'changed', name: t(`${act}.done`), undo: run(!on) },
      });
    },
    [t, confirm, write],
  );
}

function Nodes({ nodes }: Pick<ManagerStatus, 'nodes'>) {
  const { t } = useTranslation('maintenance');
  return (
    <ul className="qd-maintenance-nodes">
      {nodes.map((node) => (
        <li key={node.id}>
          <ServerText className="qd-mono">{node.id}</ServerText> · {node.version} ·{' '}
          {t('state.processes', { count: node.processes ?? 1 })} ·{' '}
          {t(node.status === 'frozen' ? 'state.frozen' : 'state.running')}
        </li>
      ))}
    </ul>
  );
}

/** Whether the manager runs, and the switch. */
export function StateCard() {
  const { t, i18n } = useTranslation('maintenance');
  const status = useQuery({ ...managerStatus(), refetchInterval: 15_000 });
  const freeze = useFreezing();
  return (
    <section className="qd-maintenance-card" aria-label={t('state.title')} id="state">
      <h2>{t('state.title')}</h2>
      <Loaded of={status}>
        {(now) => (
          <>
            <p>
              <StatusTag tone={now.frozen ? 'warn' : 'good'}>
                {t(now.frozen ? 'state.frozen' : 'state.running')}
              </StatusTag>{' '}
              {now.activeSessions === undefined ? null : (
                <Link to={paths.sessions()}>
                  {t('state.sessions', {
                    count: now.activeSessions,
                    number: countFormat(i18n.language)(now.activeSessions),
                  })}
                </Link>
              )}
            </p>
            <Nodes nodes={now.nodes} />
            <Button danger={!now.frozen} onClick={() => freeze(!now.frozen)}>
              {t(now.frozen ? 'unfreeze.open' : 'freeze.open')}
            </Button>
          </>
        )}
      </Loaded>
    </section>
  );
}
