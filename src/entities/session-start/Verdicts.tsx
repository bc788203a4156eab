import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { countFormat } from '@/lib/formats';
import { slotInfo, slotWords, type SlotInfos } from '@/lib/slots';
import { formatBytes, type Decimal } from '@/lib/units';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { deciding } from './checks';
import { placeOf, type Places } from './places';
import type { Check, Verdict } from './types';
import './verdicts.css';

const TONES: Record<Verdict, Tone> = {
  ok: 'good',
  refused: 'bad',
  never: 'bad',
  waits: 'warn',
  note: 'info',
  unknown: 'neutral',
};

interface Props {
  checks: readonly Check[];
  /** A part is still being read. */
  waiting: boolean;
  places: Places;
  infos: SlotInfos;
}

// i18n: start-check:verdict.* start-check:answer.* start-check:check.* start-check:source.*
/** The answer first, then every check with where it comes from; what is fine stands last. */
export function Verdicts({ checks, waiting, places, infos }: Props) {
  const { t, i18n } = useTranslation('start-check');
  const decides = deciding(checks);
  const verdict = decides?.verdict ?? 'ok';
  const amount = (check: Check, value: Decimal | undefined) => {
    if (value === undefined) return '?';
    if (check.bytes) return formatBytes(BigInt(value), i18n.language);
    return check.slot
      ? slotWords(value, slotInfo(check.slot, infos), i18n.language)
      : countFormat(i18n.language)(value);
  };
  const words = (check: Check) =>
    t(`check.${check.id}`, {
      slot: check.slot ? slotInfo(check.slot, infos).label : '',
      name: check.name ?? '',
      limit: check.limit === undefined ? t('unlimited') : amount(check, check.limit),
      used: amount(check, check.used),
      wanted: amount(check, check.wanted),
    });
  const row = (check: Check) => {
    const { name, to } = placeOf(check.source, places, check.id, check.at);
    return (
      <li key={`${check.source} ${check.id} ${check.slot ?? ''} ${check.name ?? ''}`}>
        <StatusTag tone={TONES[check.verdict]}>{t(`verdict.${check.verdict}`)}</StatusTag>
        <span>
          {words(check)}{' '}
          <Link className="qd-name" to={to}>
            {t(`source.${check.source}`)} <ServerText>{name}</ServerText>
          </Link>
        </span>
      </li>
    );
  };
  const troubles = checks.filter((check) => check.verdict !== 'ok' && check !== decides);
  const fine = checks.filter((check) => check.verdict === 'ok');
  return (
    <section aria-label={t('result')} aria-live="polite" className="qd-start-result">
      <h3 className="qd-section-title">{waiting ? t('reading') : t(`answer.${verdict}`)}</h3>
      <ul className="qd-plain-list">
        {decides ? row(decides) : null}
        {troubles.map(row)}
      </ul>
      <details>
        <summary>{t('fine', { count: fine.length })}</summary>
        <ul className="qd-plain-list">{fine.map(row)}</ul>
      </details>
    </section>
  );
}
