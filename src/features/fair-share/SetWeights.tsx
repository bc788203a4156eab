import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { Alert } from '@/ui/Alert';
import { ServerText } from '@/ui/ServerText';
import { shareName, type Share } from './share';
import { weightOf } from './weight-input';
import { WeightField } from './WeightField';

/** So many names stand in the form; the rest is counted. */
const SHOWN = 50;

interface Props {
  shares: readonly Share[];
  /** @param weight null: back to the default of the group */
  onGo: (weight: string | null) => void;
  onClose: () => void;
}

/** One weight for all chosen shares. */
export function SetWeights({ shares, onGo, onClose }: Props) {
  const { t } = useTranslation(['fair-share', 'kit']);
  const count = shares.length;
  return (
    <FormDrawer<{ weight: string }>
      formId="fair-share/weights"
      items={shares.map(({ id }) => id)}
      title={t('fair-share:weights.many', { count })}
      initial={{ weight: '' }}
      labels={() => t('fair-share:fields.weight')}
      submitLabel={t('fair-share:weights.ok')}
      begins
      submit={({ weight }) => {
        onGo(weightOf(weight));
        return Promise.resolve();
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('fair-share:later')} />
      <ul className="qd-names" aria-label={t('fair-share:weights.of')}>
        {shares.slice(0, SHOWN).map((share) => (
          <li key={share.id}>
            <ServerText>{shareName(share)}</ServerText>
          </li>
        ))}
        {count > SHOWN ? <li>{t('kit:more', { count: count - SHOWN })}</li> : null}
      </ul>
      <WeightField name="weight" label={t('fair-share:fields.weight')} help={t('fair-share:help.weight')} optional />
    </FormDrawer>
  );
}
