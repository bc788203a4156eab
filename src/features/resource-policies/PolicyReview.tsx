import { useTranslation } from 'react-i18next';
import type { ReviewStep } from '@/kit/form-spec';
import type { PolicyKind } from '@/lib/paths';
import type { SlotInfos } from '@/lib/slots';
import { DiffTable } from './DiffTable';
import { ImpactPanel } from './ImpactPanel';
import { splitNames } from './usage';
import type { Values } from './values';

interface Props {
  kind: PolicyKind;
  step: ReviewStep<Values>;
  infos: SlotInfos;
}

/** Before a policy is changed: each field as it is and as it will be, and whom it touches. */
export function PolicyReview({ kind, step, infos }: Props) {
  const { t } = useTranslation('policies');
  const { before, after, names } = step;
  const { tighter, unchecked } = splitNames(kind, names, before, after, infos);
  return (
    <>
      {before.name === 'default' ? <p className="qd-impact-warn">{t('review.default')}</p> : null}
      <DiffTable kind={kind} before={before} after={after} names={names} tighter={tighter} infos={infos} />
      <ImpactPanel
        kind={kind}
        name={before.name}
        change={{ names: tighter, values: after, infos }}
        unchecked={unchecked}
      />
    </>
  );
}
