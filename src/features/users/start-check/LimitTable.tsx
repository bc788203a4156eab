import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { slotInfo, slotOrder, type SlotInfos } from '@/lib/slots';
import type { Decimal } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import type { Facts, Source } from '@/entities/session-start/types';
import { plainLines, slotLine } from './limit-lines';
import type { OtherLimits } from '@/entities/session-start/other-limits';
import { placeOf, type Places } from '@/entities/session-start/places';

interface Props {
  facts: Facts;
  other: OtherLimits;
  places: Places;
  infos: SlotInfos;
  /** Slots that are asked for stand here too, limited or not. */
  wanted: ReadonlyMap<string, Decimal>;
}

/** What holds for the person in the end: of each amount the limit that bites first, and where it comes from. */
// i18n: start-check:limitOf.* start-check:source.*
export function LimitTable({ facts, other, places, infos, wanted }: Props) {
  const { t, i18n } = useTranslation('start-check');
  const names = slotOrder([
    ...wanted.keys(),
    ...[facts.policy, facts.project, facts.domain].flatMap((holder) => [...(holder?.limits.keys() ?? [])]),
  ]);
  const [sessions, ...plain] = plainLines(facts, other, t('unlimited'), i18n.language);
  const slots = names.map((name) => slotLine(facts, slotInfo(name, infos), t('unlimited'), i18n.language));
  const lines = [...(sessions ? [sessions] : []), ...slots, ...plain];
  return (
    <table className="qd-plain-table qd-start-limits" aria-label={t('limits')}>
      <caption className="qd-section-title">{t('limits')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('limit')}</th>
          <th scope="col">{t('left')}</th>
          <th scope="col">{t('from')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label = t(`limitOf.${id}`), ...line }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{line.limit}</td>
            <td>{line.left}</td>
            <td>{line.source ? <From source={line.source} about={id} places={places} /> : null}</td>
          </tr>
        ))}
        <Hosts hosts={other.hosts} places={places} />
      </tbody>
    </table>
  );
}

/** Where a limit comes from, as the way there. */
function From({ source, about, places }: { source: Source; about: string; places: Places }) {
  const { t } = useTranslation('start-check');
  const { name, to } = placeOf(source, places, about);
  return (
    <Link className="qd-name" to={to}>
      {t(`source.${source}`)} <ServerText>{name}</ServerText>
    </Link>
  );
}

/** The storage that folders can be mounted from; any one who allows it is enough. */
function Hosts({ hosts, places }: { hosts: OtherLimits['hosts']; places: Places }) {
  const { t } = useTranslation('start-check');
  return (
    <>
      {(hosts ? [...hosts] : []).map(([host, from]) => (
        <tr key={host}>
          <th scope="row">{t('limitOf.hosts')}</th>
          <td colSpan={2}>
            <ServerText>{host}</ServerText>
          </td>
          <td>
            {from.map((source) => (
              <div key={source}>
                <From source={source} about="hosts" places={places} />
              </div>
            ))}
          </td>
        </tr>
      ))}
      {hosts?.size === 0 ? (
        <tr>
          <th scope="row">{t('limitOf.hosts')}</th>
          <td colSpan={3} className="qd-warn-text">
            {t('noHosts')}
          </td>
        </tr>
      ) : null}
    </>
  );
}
