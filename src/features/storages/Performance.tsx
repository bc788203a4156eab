import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { countFormat } from '@/lib/formats';
import { formatBytes } from '@/lib/units';
import { hasMeter, metersOf, type Volume } from '@/entities/storages/volume';
import { volumePerformance } from './volumes-api';

function Meters({ id }: { id: string }) {
  const { t, i18n } = useTranslation('storages');
  const number = countFormat(i18n.language);
  return (
    <Loaded of={useQuery(volumePerformance(id))}>
      {(json) => (
        <dl className="qd-facts">
          {metersOf(json).map(({ name, value }) => (
            <div key={name}>
              <dt>{t(`meter.${name}`)}</dt>
              <dd>{name.startsWith('io_bytes') ? formatBytes(value, i18n.language) : number(Number(value))}</dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}

// i18n: storages:meter.*
/** What a volume measures of itself; one without a meter is not asked. */
export function Performance({ volume }: { volume: Volume }) {
  const { t } = useTranslation('storages');
  return hasMeter(volume) ? <Meters id={volume.id} /> : <p className="qd-dim">{t('noMeter')}</p>;
}
