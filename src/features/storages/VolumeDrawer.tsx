import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { describeError } from '@/kit/error-text';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { numberFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { volumeFields, VolumeStatus } from './fields';
import { HostUsers } from './HostUsers';
import { Performance } from './Performance';
import { QuotaSettings } from './QuotaSettings';
import { hasQuota, isNearFull, shareUsed, statusInfo, type Volume } from '@/entities/storages/volume';
import '@/kit/form.css';
import { QUOTAS } from './ViewSwitch';
import { volumeFolders } from './volumes-api';
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
      figures={(volume) => <Figures volume={volume} />}
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

/** How full it is, what lies on it and who may use it. */
function Figures({ volume }: { volume: Volume }) {
  const { t, i18n } = useTranslation(['storages', 'kit']);
  const { id, domains } = volume;
  const folders = useQuery(volumeFolders(id));
  const part = shareUsed(volume);
  const percent = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const here = { host: { op: 'is', value: id } } as const;
  return (
    <KeyFigures
      figures={[
        {
          label: t('storages:fields.use'),
          of: known(part === null ? '?' : percent.format(part)),
          ...(isNearFull(volume) && { tone: 'warn' }),
          ...(hasQuota(volume) && { to: paths.storages({ view: QUOTAS, volume: { op: 'is', value: id } }) }),
        },
        {
          label: t('storages:figure.projectFolders'),
          of: { ...folders, data: folders.data?.projects },
          to: paths.projectFolders(here),
        },
        {
          label: t('storages:figure.userFolders'),
          of: { ...folders, data: folders.data?.users },
          to: paths.projectFolders({ view: 'users', ...here }),
        },
        { label: t('storages:allowedBy.domains'), of: known(domains.length), tab: 'permissions' },
      ]}
    />
  );
}
