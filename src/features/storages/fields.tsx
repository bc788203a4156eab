import { useTranslation } from 'react-i18next';
import { describeError } from '@/kit/error-text';
import { defineFields } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { formatBytes } from '@/lib/units';
import { Gauge } from '@/ui/Gauge';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { shareUsed, statusOf, usageOf, type Volume } from '@/entities/storages/volume';

const TONES: Record<string, Tone> = { healthy: 'good', degraded: 'warn', offline: 'bad', unreachable: 'bad' };

// i18n: storages:status.*
/** What the storage says of itself, or that nobody answers for it. */
export function VolumeStatus({ volume }: { volume: Volume }) {
  const { t } = useTranslation(['storages', 'errors']);
  const status = statusOf(volume);
  if (status === null) return <StatusTag tone="neutral">{t('storages:noStatus')}</StatusTag>;
  const why = volume.trouble ? describeError(t, volume.trouble).title : undefined;
  return (
    <span title={why}>
      <StatusTag tone={TONES[status] ?? 'warn'}>{t(`storages:status.${status}`, { defaultValue: status })}</StatusTag>
    </span>
  );
}

/** What is used of the capacity. What cannot be read is not nothing. */
export function VolumeUse({ volume }: { volume: Volume }) {
  const { t, i18n } = useTranslation('storages');
  const usage = usageOf(volume.usage);
  if (!usage) return <StatusTag tone="warn">{t('unread')}</StatusTag>;
  const { used, capacity } = usage;
  const text = `${formatBytes(used, i18n.language)} / ${formatBytes(capacity, i18n.language)}`;
  return <Gauge text={text} part={capacity > 0n ? Math.min(Number(used) / Number(capacity), 1) : null} />;
}

const bytesOf = (volume: Volume, which: 'used' | 'capacity'): number | null => {
  const read = usageOf(volume.usage);
  return read && Number(read[which]);
};

// i18n: storages:capability.*
/** What is known of a volume; sorted and filtered here, the server has neither. */
// i18n: storages:fields.*
export const volumeFields = defineFields<Volume>()('storages', {
  id: { value: (v) => v.id, format: 'code', sort: true, filter: { kind: 'text' }, always: true, width: 136 },
  status: {
    value: (v) => statusOf(v),
    cell: (v) => <VolumeStatus volume={v} />,
    sort: true,
    filter: { kind: 'enum', options: ['healthy', 'degraded', 'offline', 'unavailable', 'unreachable'] },
    width: 130,
  },
  use: { value: (v) => shareUsed(v), cell: (v) => <VolumeUse volume={v} />, sort: true, part: 'use', width: 190 },
  backend: { value: (v) => v.backend, sort: true, filter: { kind: 'text' }, width: 110 },
  capabilities: {
    value: (v) => v.capabilities,
    format: 'list',
    filter: { kind: 'enum', options: ['vfolder', 'quota', 'metric', 'fast-fs-size', 'fast-scan', 'fast-size'] },
    width: 150,
  },
  path: { value: (v) => v.path, format: 'code', sort: true, filter: { kind: 'text' }, width: 186 },
  domains: {
    value: (v) => v.domains.map(({ name }) => name),
    format: 'list',
    link: (_, name) => paths.domains({ open: name }),
    part: 'rights',
    width: 150,
  },
  used: { value: (v) => bytesOf(v, 'used'), format: 'bytes', sort: true, part: 'use', hidden: true },
  capacity: { value: (v) => bytesOf(v, 'capacity'), format: 'bytes', sort: true, part: 'use', hidden: true },
  proxy: { value: (v) => v.proxy, sort: true, filter: { kind: 'text' }, hidden: true },
  prefix: { value: (v) => v.fsprefix, format: 'code', drawerOnly: true },
});

export const volumeId = (volume: Volume): string => volume.id;
