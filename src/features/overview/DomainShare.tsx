import { useTranslation } from 'react-i18next';
import { amountOf } from '@/entities/slots/SlotGauges';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { Loaded, type Read } from '@/kit/Loaded';
import { useIdentity } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { slotInfo } from '@/lib/slots';
import { share } from '@/lib/units';
import { Gauge } from '@/ui/Gauge';
import { Card } from './Card';
import type { Share } from './domain-share';

/** What a domain admin's own domain uses of what it is allowed. */
export function DomainShare({ of }: { of: Read<Share> }) {
  const { t, i18n } = useTranslation('overview');
  const { infos } = useSlotInfos();
  const { domain } = useIdentity().identity;
  return (
    <Card title={t('domain', { domain })} more={{ label: t('domainLimits'), to: paths.domains({ open: domain }) }}>
      <Loaded of={of}>
        {({ slots, known }) =>
          slots.length === 0 ? (
            <p className="qd-dim">{t(known ? 'domainEmpty' : 'domainUnread')}</p>
          ) : (
            <ul className="qd-use-list">
              {slots.map(({ slot, used, limit }) => {
                const info = slotInfo(slot, infos);
                return (
                  <li key={slot}>
                    <span>{info.label}</span>
                    <Gauge
                      text={amountOf(known ? used : null, limit, info, i18n.language)}
                      part={known ? (share(used, limit)?.part ?? null) : null}
                    />
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
