import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { countFormat } from '@/lib/formats';
import { slotInfo, slotOrder, slotWords, type SlotInfos } from '@/lib/slots';
import type { Decimal } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { tightest, type Facts } from './checks';
import { placeOf, type Places } from './places';

interface Props {
  facts: Facts;
  places: Places;
  infos: SlotInfos;
  /** Slots that are asked for stand here too, limited or not. */
  wanted: ReadonlyMap<string, Decimal>;
}

/** What holds for the person in the end: of each amount the limit that bites first, and where it comes from. */
export function LimitTable({ facts, places, infos, wanted }: Props) {
  const { t, i18n } = useTranslation('start-check');
  const number = countFormat(i18n.language);
  const names = slotOrder([
    ...wanted.keys(),
    ...[facts.policy, facts.project, facts.domain].flatMap((holder) => [...(holder?.limits.keys() ?? [])]),
  ]);
  const { policy, live } = facts;
  const policyPlace = placeOf('policy', places);
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
        {policy ? (
          <tr>
            <th scope="row">{t('sessionsAtOnce')}</th>
            <td>{number(policy.sessions)}</td>
            <td>{live ? number(policy.sessions - live.all) : '?'}</td>
            <td>
              <Link className="qd-name" to={policyPlace.to}>
                {t('source.policy')} <ServerText>{policyPlace.name}</ServerText>
              </Link>
            </td>
          </tr>
        ) : null}
        {names.map((name) => {
          const info = slotInfo(name, infos);
          const [first] = tightest(facts, name);
          const place = first && placeOf(first.source, places);
          return (
            <tr key={name}>
              <th scope="row">{info.label}</th>
              <td>{first ? slotWords(first.limit, info, i18n.language) : t('unlimited')}</td>
              <td>{first ? (first.left ? slotWords(first.left, info, i18n.language) : '?') : null}</td>
              <td>
                {first && place ? (
                  <Link className="qd-name" to={place.to}>
                    {t(`source.${first.source}`)} <ServerText>{place.name}</ServerText>
                  </Link>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
