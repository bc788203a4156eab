import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { useServerTask } from '@/kit/use-server-task';
import { rawSlots } from '@/lib/units';
import { BarList } from '@/ui/BarList';
import { Button } from '@/ui/Button';
import { notify } from '@/ui/notify';
import { ServerText } from '@/ui/ServerText';
import { sharesOf } from './agent';
import { rescanGpuMap } from './api';
import type { AgentRow } from './fields';

const hasDevices = ({ available_slots }: AgentRow): boolean =>
  Object.keys(rawSlots(available_slots)).some((name) => name !== 'cpu' && name !== 'mem');

interface Props {
  agent: AgentRow;
  /** Device → how much of it is allocated, as the manager has kept it. */
  map: unknown;
}

/** What is allocated of each accelerator. The manager keeps what an agent told; asked anew, the agent is read in the background. */
export function GpuMap({ agent, map }: Props) {
  const { t, i18n } = useTranslation(['agents', 'errors']);
  const onServer = useServerTask('agents');
  const id = agent.id ?? '';
  const title = t('agents:gpu.task', { id });
  const rescan = useCallback(
    () =>
      void onServer(title, () => rescanGpuMap(id)).then(
        () => notify.info(t('agents:gpu.begun', { id })),
        (failure: unknown) => notify.error(`${title}: ${describeError(t, toAppError(failure)).title}`),
      ),
    [onServer, t, title, id],
  );
  const shares = sharesOf(map);
  if (shares.length === 0 && !hasDevices(agent)) return null;
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const full = Math.max(1, ...shares.map(({ share }) => share));
  return (
    <section aria-label={t('agents:gpuMap')}>
      <h3 className="qd-section-title">{t('agents:gpuMap')}</h3>
      {shares.length === 0 ? (
        <p className="qd-dim">{t('agents:gpu.none')}</p>
      ) : (
        <BarList
          label={t('agents:gpuMap')}
          rows={shares.map(({ device, share }) => ({
            key: device,
            label: <ServerText className="qd-mono">{device}</ServerText>,
            amounts: [share],
            full,
            text: number.format(share),
          }))}
        />
      )}
      <p>
        <Button
          onClick={rescan}
          disabled={agent.status !== 'ALIVE'}
          title={agent.status === 'ALIVE' ? undefined : t('agents:gpu.away')}
        >
          {t('agents:gpu.rescan')}
        </Button>
      </p>
    </section>
  );
}
