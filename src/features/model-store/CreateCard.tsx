import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { useIdentity } from '@/kit/use-session';
import { FormDrawer } from '@/kit/FormDrawer';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { createCard, readAllCards, readStores } from './api';
import { CardFields, useCardLabel } from './CardFields';
import { asRead, valuesOfCard, valuesOfModel, type CardValues } from './card-input';
import type { Model } from './model';

/** Registers a folder of the store as a card, which begins with what its definition says. */
export function CreateCard({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation('model-store');
  const { write } = useWrites('models');
  const { identity } = useIdentity();
  const submit = async (values: CardValues) => {
    // The list holds folders of one's own domain, and so of its store.
    const store = (await readStores()).find((one) => one.domain_name === identity.domain);
    if (!store) throw new AppError('not-found', { detail: t('noStore') });
    await write(() => createCard(model.id, store, values));
  };
  const readBack = (sent: Sent<CardValues>) =>
    shaped(readAllCards, (cards) => {
      const values = { ...sent.values, ...asRead(sent.values) };
      const made = cards.filter((card) => card.vfolderId === model.id && card.name === values.name);
      return readBackCreate(
        { ...sent, values },
        made.map((card) => ({ values: valuesOfCard(card), at: card.createdAt })),
      );
    });
  return (
    <FormDrawer<CardValues>
      formId={`models/new-card/${model.id}`}
      title={t('actOne.register', { name: model.name })}
      initial={valuesOfModel(model)}
      labels={useCardLabel()}
      submitLabel={t('act.register')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name } }) => ({
        did: 'created',
        name,
        row: model.id,
        link: { to: paths.modelStore({ open: model.id }) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      <CardFields />
    </FormDrawer>
  );
}
