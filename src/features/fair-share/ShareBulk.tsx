import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs } from '@/kit/BulkActs';
import type { ListView } from '@/kit/use-list';
import { useWrites } from '@/kit/use-writes';
import { haveWeight, setWeights } from './changes';
import type { Place } from './place';
import { shareName, type Share } from './share';

interface Props {
  list: ListView<Share>;
  place: Place;
  /** Opens the form that asks for the weight. */
  onWeigh: (shares: readonly Share[], onGo: (weight: string | null) => void) => void;
  /** Shows their usage. */
  onHistory: (shares: readonly Share[]) => void;
}

/** What can be done to several shares: one weight for all, or a look at their usage. */
export function ShareBulk({ list, place, onWeigh, onHistory }: Props) {
  const { t } = useTranslation('fair-share');
  const { refresh } = useWrites('fair-share');
  const run = (items: readonly Share[], weight: string | null) => {
    const count = items.length;
    list.selection.clear();
    runBulk({
      title: t('weights.many', { count }),
      items,
      label: shareName,
      runChunk: (some) =>
        setWeights(
          place,
          some.map(({ id }) => id),
          weight,
        ),
      readBack: haveWeight(place, weight),
      after: refresh,
      done: t('weights.done', { count }),
    });
  };
  const weigh = async () => {
    const chosen = await list.collect();
    if (chosen && chosen.length > 0) onWeigh(chosen, (weight) => run(chosen, weight));
  };
  const show = async () => {
    const chosen = await list.collect();
    if (chosen && chosen.length > 0) onHistory(chosen);
  };
  return (
    <BulkActs
      acts={[
        { key: 'weight', label: t('weights.ok'), onAct: () => void weigh() },
        { key: 'usage', label: t('look.usage'), onAct: () => void show() },
      ]}
    />
  );
}
