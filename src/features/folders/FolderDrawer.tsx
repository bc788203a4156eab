import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { folderShares } from '@/entities/folders/shares';
import { FOLDER_TONES } from '@/entities/folders/statuses';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import { ofRead } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { useIsSuperadmin } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { formatBytes } from '@/lib/units';
import { StatusTag } from '@/ui/StatusTag';
import { folderDetail, folderQuota, folderUse } from './api';
import { projectFolderFields, userFolderFields } from './fields';
import { folderId, folderName, hindrance, isOfProject, type FolderRow } from './folder';
import { Shares } from './Shares';

interface Props extends OpenDetails<FolderRow> {
  actionsOf: (folder: FolderRow) => readonly RowAction[];
}

const TABS = ['facts', 'shares'] as const;

// i18n: folders:part.*
/** A folder: what it is, what it holds, who has it. */
export function FolderDrawer(props: Props) {
  const { t } = useTranslation('folders');
  const detail = useQuery(folderDetail(props.id, useIsSuperadmin()));
  return (
    <EntityDrawer
      {...props}
      feature="folders"
      detail={detail}
      nameOf={folderName}
      stateOf={({ status }) => (
        <StatusTag tone={FOLDER_TONES[status ?? ''] ?? 'neutral'}>
          {t(`status.${status}`, { defaultValue: status ?? '?' })}
        </StatusTag>
      )}
      figures={(folder) => <Figures folder={folder} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(folder, tab) => {
        if (tab === 'shares') return <Shares folder={folder} />;
        const set = isOfProject(folder) ? projectFolderFields : userFolderFields;
        return <FactList set={set} row={folder} names={set.names.filter((name) => name !== 'status')} />;
      }}
    </EntityDrawer>
  );
}

function Figures({ folder }: { folder: FolderRow }) {
  const { t, i18n } = useTranslation('folders');
  const superadmin = useIsSuperadmin();
  const there = hindrance(folder) !== 'busy';
  const use = useQuery({ ...folderUse(folderId(folder)), enabled: there });
  const quota = useQuery(folderQuota(folder));
  const shares = useQuery(folderShares(folderId(folder)));
  const bytes = (amount: bigint | null) => (amount === null ? '?' : formatBytes(amount, i18n.language));
  const scope = folder.quota_scope_id ?? '';
  const host = folder.host ?? '';
  return (
    <KeyFigures
      figures={[
        { label: t('figure.files'), of: there ? ofRead(use, ({ files }) => files) : known('–') },
        { label: t('figure.size'), of: there ? ofRead(use, (data) => bytes(data.bytes)) : known('–') },
        {
          label: t(isOfProject(folder) ? 'figure.quotaProject' : 'figure.quotaUser'),
          of: ofRead(quota, ({ used, limit }) =>
            limit === null ? t('figure.noQuota') : t('figure.ofQuota', { used: bytes(used), limit: bytes(limit) }),
          ),
          ...(superadmin && {
            to: paths.storages({ view: 'quotas', volume: { op: 'is', value: host }, open: `${host} ${scope}` }),
          }),
        },
        { label: t('figure.shares'), of: ofRead(shares, ({ length }) => length), tab: 'shares' },
      ]}
    />
  );
}
