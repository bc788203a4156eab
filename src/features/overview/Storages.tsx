import { useTranslation } from 'react-i18next';
import { shareUsed, usageOf, type Volume } from '@/entities/storages/volume';
import type { Volumes } from '@/entities/storages/volumes';
import { Loaded, type Read } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { formatBytes } from '@/lib/units';
import { Gauge } from '@/ui/Gauge';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { Card } from './Card';

/** So many are shown, the fullest first. */
const SHOWN = 5;

function Use({ volume }: { volume: Volume }) {
  const { t, i18n } = useTranslation('overview');
  const usage = usageOf(volume.usage);
  if (!usage) return <StatusTag tone="warn">{t('storageUnread')}</StatusTag>;
  const part = shareUsed(volume);
  const words = `${formatBytes(usage.used, i18n.language)} / ${formatBytes(usage.capacity, i18n.language)}`;
  return <Gauge text={words} part={part === null ? null : Math.min(part, 1)} />;
}

/** The fullest storages. */
export function Storages({ of }: { of: Read<Volumes> }) {
  const { t } = useTranslation('overview');
  return (
    <Card title={t('storages')} more={{ label: t('allStorages'), to: paths.storages({ sort: '-use' }) }}>
      <Loaded of={of}>
        {({ volumes }) => (
          <ul className="qd-use-list">
            {volumes
              .toSorted((a, b) => (shareUsed(b) ?? 2) - (shareUsed(a) ?? 2))
              .slice(0, SHOWN)
              .map((volume) => (
                <li key={volume.id}>
                  <Link to={paths.storages({ open: volume.id })}>
                    <ServerText>{volume.id}</ServerText>
                  </Link>
                  <Use volume={volume} />
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
