import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { readShare } from './api';
import { setWeights } from './changes';
import type { Place } from './place';
import { shareName, type Share } from './share';
import { DEFAULT, tidyWeight, weightOf, weightText } from './weight-input';
import { WeightField } from './WeightField';

interface Values {
  weight: string;
}

interface Props {
  place: Place;
  share: Share;
  onClose: () => void;
}

/** Sets the weight of one domain, project or user, or gives it back to the default of the group. */
export function SetWeight({ place, share, onClose }: Props) {
  const { t } = useTranslation('fair-share');
  const { write } = useWrites('fair-share');
  const name = shareName(share);
  const { id } = share;
  const {
    row: _row,
    now: _now,
    ...form
  } = useEditForm<Share, Values>({
    read: readShare(place, id),
    toValues: (one) => ({ weight: weightText(one.weight, one.usesDefault) }),
    asRead: ({ weight = '' }) => ({ weight: tidyWeight(weight) ?? weight }),
    write: ({ values }) => write(() => setWeights(place, [id], weightOf(values.weight))),
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`fair-share/weight/${JSON.stringify([place, id])}`}
      title={t('weightOne', { name })}
      labels={() => t('fields.weight')}
      show={(_field, value) => (value === DEFAULT ? t('useDefault') : undefined)}
      submitLabel={t('save')}
      says={() => ({ did: 'changed', name, row: id, link: { to: paths.fairShare(place, { open: id }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('later')} />
      <WeightField name="weight" label={t('fields.weight')} help={t('help.weight')} optional />
    </FormDrawer>
  );
}
