import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalOf, totalsOf, type AgentSlots, type GroupTotal } from '@/entities/agents/totals';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { Loaded, type Read } from '@/kit/Loaded';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { slotInfo, slotOrder } from '@/lib/slots';
import { compareQuantities } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';
import { Card, Way } from './Card';
import { SlotUse } from './SlotUse';

/** Resource groups that fit the screen beside the sum; more on request. */
const SHOWN = 6;
/** Kinds of slots that do. */
const SLOTS = 4;

/** Those with something lost or the most agents first. */
const bySize = (a: GroupTotal, b: GroupTotal): number => b.away - a.away || b.alive - a.alive;

function Agents({ total }: { total: GroupTotal }) {
  const { t, i18n } = useTranslation('overview');
  const number = countFormat(i18n.language);
  const group = total.group === '' ? {} : ({ group: { op: 'is', value: total.group } } as const);
  return (
    <small>
      <Way to={paths.agents(group)}>{t('agents', { count: total.alive, shown: number(total.alive) })}</Way>{' '}
      {total.away > 0 ? (
        <Way to={paths.agents({ ...group, tab: 'terminated', sort: '-lostAt' })}>
          {t('away', { count: total.away, shown: number(total.away) })}
        </Way>
      ) : null}
    </small>
  );
}

interface RowProps {
  total: GroupTotal;
  slots: readonly string[];
  linked: boolean;
}

function Row({ total, slots, linked }: RowProps) {
  const { t } = useTranslation('overview');
  const { infos } = useSlotInfos();
  const { group } = total;
  return (
    <tr>
      <th scope="row">
        {group === '' ? (
          t('whole')
        ) : (
          <Way to={linked ? paths.resourceGroups({ open: group }) : undefined}>
            <ServerText>{group}</ServerText>
          </Way>
        )}{' '}
        <Agents total={total} />
      </th>
      {slots.map((slot) => {
        const sum = total.slots.find((one) => one.slot === slot);
        const isThere = sum && (compareQuantities(sum.total, '0') > 0 || compareQuantities(sum.away, '0') > 0);
        return (
          <td key={slot}>
            {isThere ? <SlotUse group={group} sum={sum} info={slotInfo(slot, infos)} linked={linked} /> : <Dash />}
          </td>
        );
      })}
    </tr>
  );
}

function Table({ agents, linked }: { agents: readonly AgentSlots[]; linked: boolean }) {
  const { t, i18n } = useTranslation('overview');
  const { infos } = useSlotInfos();
  const [all, setAll] = useState(false);
  const groups = totalsOf(agents).toSorted(bySize);
  const whole = totalOf(agents);
  const slots = slotOrder(whole.slots.map(({ slot }) => slot)).slice(0, SLOTS);
  if (groups.length === 0) return <p className="qd-dim">{t('noAgents')}</p>;
  const shown = all ? groups : groups.slice(0, SHOWN);
  return (
    <>
      <div className="qd-overview-table">
        <table aria-label={t('resources')}>
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              {slots.map((slot) => (
                <th key={slot} scope="col">
                  {slotInfo(slot, infos).label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.length > 1 ? <Row total={whole} slots={slots} linked={linked} /> : null}
            {shown.map((total) => (
              <Row key={total.group} total={total} slots={slots} linked={linked} />
            ))}
          </tbody>
        </table>
      </div>
      {groups.length > SHOWN ? (
        <button type="button" className="qd-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'fewer' : 'allGroups', { count: groups.length, shown: countFormat(i18n.language)(groups.length) })}
        </button>
      ) : null}
    </>
  );
}

/** What of each resource group is used, free and out of service, by slot. */
export function Resources({ of, linked }: { of: Read<AgentSlots[]>; linked: boolean }) {
  const { t } = useTranslation('overview');
  const picture = { label: t('picture'), to: paths.agents({ view: 'picture' }) };
  return (
    <Card title={t('resources')} more={picture}>
      <Loaded of={of}>{(agents) => <Table agents={agents} linked={linked} />}</Loaded>
    </Card>
  );
}
