import { useTranslation } from 'react-i18next';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { numberFormat } from '@/lib/formats';
import { slotInfo, slotOrder } from '@/lib/slots';
import { SlotList } from '@/ui/SlotList';
import { Dash } from '@/ui/TimeText';
import { NotYet } from './Calculation';
import type { Place } from './place';
import type { Share } from './share';

/** A weight; one that nobody has set says that it is the group's default. */
export function OwnOrDefault({ weight, isDefault }: { weight: string; isDefault: boolean }) {
  const { t, i18n } = useTranslation('fair-share');
  return (
    <span className="qd-weight">
      {numberFormat(i18n.language, { maximumFractionDigits: 4 }).format(Number(weight))}
      {isDefault ? <span className="qd-dim"> {t('default')}</span> : null}
    </span>
  );
}

/** Factors lie close to each other: all six digits that the server keeps are shown. */
export function Factor({ place, share }: { place: Place; share: Share }) {
  const { t, i18n } = useTranslation('fair-share');
  const { factor, isCalculated } = share;
  const text = numberFormat(i18n.language, { minimumFractionDigits: 6, maximumFractionDigits: 6 });
  return (
    <span className="qd-weight">
      <NotYet place={place} share={share} />{' '}
      {isCalculated ? (
        text.format(Number(factor))
      ) : (
        <span className="qd-dim" title={t('notCalculated')}>
          {numberFormat(i18n.language, {}).format(Number(factor))}
        </span>
      )}
    </span>
  );
}

interface Weighed {
  resourceType: string;
  weight: string;
  usesDefault: boolean;
}

/** What each resource counts. */
export function ResourceWeights({ weights }: { weights: readonly Weighed[] }) {
  const { t, i18n } = useTranslation('fair-share');
  const { infos } = useSlotInfos();
  if (weights.length === 0) return <Dash />;
  const of = new Map(weights.map((one) => [one.resourceType, one]));
  const format = numberFormat(i18n.language, { maximumFractionDigits: 4 });
  const items = slotOrder(of.keys()).map((name) => {
    const { weight = '', usesDefault = false } = of.get(name) ?? {};
    const text = format.format(Number(weight));
    return {
      name,
      label: slotInfo(name, infos).label,
      text: usesDefault ? `${text} ${t('default')}` : text,
      dim: usesDefault,
    };
  });
  return <SlotList items={items} />;
}
