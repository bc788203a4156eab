import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { readCard, updateCard } from './api';
import { CardFields, useCardLabel } from './CardFields';
import { asRead, valuesOfCard, type CardValues } from './card-input';
import { cardId, type Card } from './model';

/** Changes what a registered card says; the folder stays as it is. */
export function EditCard({ card, onClose }: { card: Card; onClose: () => void }) {
  const { t } = useTranslation('model-store');
  const { write } = useWrites('models');
  const id = cardId(card);
  const form = useEditForm<Card, CardValues>({
    read: readCard(id),
    toValues: valuesOfCard,
    asRead,
    write: ({ values }) => write(() => updateCard(id, values)),
  });
  return (
    <FormDrawer<CardValues>
      {...form}
      formId={`models/card/${id}`}
      title={t('actOne.editCard', { name: card.name })}
      labels={useCardLabel()}
      submitLabel={t('save')}
      says={({ values: { name } }) => ({
        did: 'changed',
        name,
        row: card.vfolderId,
        link: { to: paths.modelStore({ open: card.vfolderId }) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <CardFields />
    </FormDrawer>
  );
}
