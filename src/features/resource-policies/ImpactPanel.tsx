import { useTranslation } from 'react-i18next';
import type { PolicyKind } from '@/lib/paths';
import type { ExceededAsk } from './exceeded';
import { ExceededPart, QuotaPart } from './ExceededPart';
import { isCheckable } from './usage';
import { HoldersTable } from './HoldersTable';
import { usePolicyWords } from './words';

type Change = Omit<ExceededAsk, 'name'>;
interface Props {
  kind: PolicyKind;
  name: string;
  /** The policy as it would be, and which of its fields become tighter; absent where nothing gets a new limit. */
  change?: Change;
  /** Changed fields that cannot be held against what is in use. */
  unchecked?: readonly string[];
  /** Without those who follow: they stand elsewhere. */
  exceededOnly?: boolean;
}

/** Whom a write to a policy touches, and who of them exceeds already what it would allow. */
export function ImpactPanel({ kind, name, change, unchecked = [], exceededOnly = false }: Props) {
  const { t } = useTranslation('policies');
  return (
    <section className="qd-impact" aria-label={t(exceededOnly ? 'impact.over' : 'impact.title')}>
      {exceededOnly ? null : (
        <>
          <h3>{t(`impact.who.${kind}`)}</h3>
          <HoldersTable kind={kind} name={name} />
        </>
      )}
      {change && change.names.length + unchecked.length > 0 ? (
        <>
          <h3>{t('impact.over')}</h3>
          <Checks kind={kind} ask={{ ...change, name }} unchecked={unchecked} />
        </>
      ) : null}
    </section>
  );
}

function Checks({ kind, ask, unchecked }: { kind: PolicyKind; ask: ExceededAsk; unchecked: readonly string[] }) {
  const { t } = useTranslation('policies');
  const words = usePolicyWords(kind, ask.infos);
  const checkable = ask.names.filter((field) => isCheckable(kind, field));
  return (
    <>
      {checkable.length > 0 ? <ExceededPart kind={kind} ask={{ ...ask, names: checkable }} /> : null}
      {kind !== 'keypair' && ask.names.includes('maxQuotaScopeSize') ? <QuotaPart kind={kind} ask={ask} /> : null}
      {unchecked.length > 0 ? (
        <p className="qd-dim">{t('impact.unchecked', { fields: unchecked.map(words.label).join(', ') })}</p>
      ) : null}
    </>
  );
}
