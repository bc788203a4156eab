import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { describeError } from '@/kit/error-text';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { volumeFields, VolumeStatus } from './fields';
import { HostUsers } from './HostUsers';
import { Performance } from './Performance';
import { QuotaSettings } from './QuotaSettings';
import { statusInfo, type Volume } from '@/entities/storages/volume';
import '@/kit/form.css';
import './storages.css';

interface Props extends OpenDetails<Volume> {
  /** The list has all of each volume. */
  detail: Read<Volume | null>;
  actionsOf: (volume: Volume) => readonly RowAction[];
}

const TABS = ['facts', 'quotas', 'permissions', 'performance'] as const;

// i18n: storages:part.*
/** A volume: what it is, the quotas on it, who may do what there, and what it measures. */
export function VolumeDrawer(props: Props) {
  const { t } = useTranslation(['storages', 'errors']);
  return (
    <EntityDrawer
      {...props}
      feature="storages"
      stateOf={(volume) => <VolumeStatus volume={volume} />}
      tabs={TABS.map((key) => ({ key, label: t(`storages:part.${key}`) }))}
    >
      {(volume, tab) => {
        if (tab === 'quotas') return <QuotaSettings volume={volume} />;
        if (tab === 'permissions') return <HostUsers volume={volume} />;
        if (tab === 'performance') return <Performance volume={volume} />;
        const info = statusInfo(volume);
        return (
          <>
            {volume.trouble ? (
              <p role="status" className="qd-warn-text">
                {t('storages:troubled', { reason: describeError(t, volume.trouble).title })}
              </p>
            ) : null}
            {info ? <p>{info}</p> : null}
            <FactList set={volumeFields} row={volume} />
          </>
        );
      }}
    </EntityDrawer>
  );
}
