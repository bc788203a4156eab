import { useTranslation } from 'react-i18next';
import { SlotAmounts, slotTexts } from '@/entities/slots/SlotAmounts';
import { defineFields } from '@/kit/fields';
import { folderFilesPath, paths } from '@/lib/paths';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { DashOf } from '@/ui/TimeText';
import { cardId, type Definition, type Model } from './model';

const TONES: Record<Definition, Tone> = { described: 'good', bare: 'neutral', broken: 'bad', unknown: 'neutral' };

export function DefinitionTag({ model: { definition } }: { model: Model }) {
  const { t } = useTranslation('model-store');
  return <StatusTag tone={TONES[definition]}>{t(`definition.${definition}`)}</StatusTag>;
}

// i18n: model-store:fields.* model-store:definition.*
/** What is known of a model; sorted and filtered here: the server's own order and filter fail. */
export const modelFields = defineFields<Model>()('model-store', {
  name: { value: (m) => m.name, sort: true, filter: { kind: 'text' }, always: true, width: 190 },
  task: { value: (m) => m.task, sort: true, filter: { kind: 'text', ofRows: true }, width: 160 },
  category: { value: (m) => m.category, sort: true, filter: { kind: 'text', ofRows: true }, width: 108 },
  framework: { value: (m) => m.framework, format: 'list', filter: { kind: 'text', ofRows: true }, width: 116 },
  label: { value: (m) => m.label, format: 'list', filter: { kind: 'text', ofRows: true }, width: 124 },
  license: { value: (m) => m.license, sort: true, filter: { kind: 'text', ofRows: true }, width: 118 },
  definition: {
    value: (m) => m.definition,
    cell: (m) => <DefinitionTag model={m} />,
    sort: true,
    filter: { kind: 'enum', options: ['described', 'bare', 'broken', 'unknown'] },
    width: 112,
  },
  cards: {
    value: (m) => m.cards?.map(({ name }) => name),
    cell: (m, { t }) => {
      if (!m.cards) return <DashOf label={t('kit:noValue')} />;
      return t(m.cards.length > 0 ? 'model-store:registered' : 'model-store:notRegistered');
    },
    width: 116,
  },
  author: { value: (m) => m.author, sort: true, filter: { kind: 'text' }, hidden: true },
  version: { value: (m) => m.version, sort: true, hidden: true },
  architecture: { value: (m) => m.architecture, sort: true, filter: { kind: 'text' }, hidden: true },
  title: { value: (m) => m.title, sort: true, hidden: true },
  description: { value: (m) => m.description, hidden: true },
  minimum: {
    value: (m) => slotTexts(m.minimum),
    cell: (m) => <SlotAmounts slots={m.minimum} />,
    part: 'use',
    hidden: true,
  },
  folder: {
    value: (m) => m.folder,
    sort: true,
    filter: { kind: 'text' },
    link: (m) => folderFilesPath(m.id),
    hidden: true,
  },
  host: {
    value: (m) => m.host,
    sort: true,
    filter: { kind: 'text' },
    link: (_, host) => paths.storages({ open: host }),
    hidden: true,
  },
  created: { value: (m) => m.created, format: 'time', sort: true, hidden: true },
  modified: { value: (m) => m.modified, format: 'time', sort: true, hidden: true },
  id: { value: (m) => m.id, format: 'code', hidden: true },
  card: { value: (m) => m.cards?.map(cardId), format: 'list', filter: { kind: 'text' }, hidden: true },
});

export const modelId = (model: Model): string => model.id;
export const modelName = (model: Model): string => model.name;
