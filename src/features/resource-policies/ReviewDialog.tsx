import { useTranslation } from 'react-i18next';
import type { PolicyKind } from '@/lib/paths';
import type { SlotInfos } from '@/lib/slots';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { DiffTable } from './DiffTable';
import { ImpactPanel } from './ImpactPanel';
import { splitNames } from './usage';
import type { Values } from './values';
import '@/kit/form.css';

export interface Review {
  /** As the server has it now, and as it will be. */
  before: Values;
  after: Values;
  /** The fields that differ. */
  names: readonly string[];
  /** Somebody else saved while this was looked at. */
  renewed: boolean;
}

interface Props {
  kind: PolicyKind;
  review: Review;
  infos: SlotInfos;
  onEnd: (write: boolean) => void;
}

/** Before a policy is changed: each field as it is and as it will be, and whom it touches. */
export function ReviewDialog({ kind, review, infos, onEnd }: Props) {
  const { t } = useTranslation(['policies', 'forms']);
  const { before, after, names, renewed } = review;
  const { tighter, unchecked } = splitNames(kind, names, before, after, infos);
  const title = t('policies:review.title', { name: before.name });
  return (
    <Dialog label={title} onClose={() => onEnd(false)} className="qd-dialog-wide">
      <h2>{title}</h2>
      {renewed ? (
        <p role="alert" className="qd-impact-warn">
          {t('policies:review.renewed')}
        </p>
      ) : null}
      {before.name === 'default' ? <p className="qd-impact-warn">{t('policies:review.default')}</p> : null}
      <DiffTable kind={kind} before={before} after={after} names={names} tighter={tighter} infos={infos} />
      <ImpactPanel
        kind={kind}
        name={before.name}
        change={{ names: tighter, values: after, infos }}
        unchecked={unchecked}
      />
      <div className="qd-form-buttons">
        <Button onClick={() => onEnd(false)} data-autofocus>
          {t('forms:conflict.back')}
        </Button>
        <Button look="primary" onClick={() => onEnd(true)}>
          {t('policies:review.save')}
        </Button>
      </div>
    </Dialog>
  );
}
