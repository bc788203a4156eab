import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { DefinitionTag, modelFields, modelName } from './fields';
import { cardId, type Model } from './model';
import { Problems } from './Problems';
import '@/kit/form.css';
import './model-store.css';

const Markdown = lazy(() => import('@/ui/Markdown').then((m) => ({ default: m.Markdown })));

interface Props extends OpenDetails<Model> {
  /** The list has all of each model. */
  detail: Read<Model | null>;
  actionsOf: (model: Model) => readonly RowAction[];
}

const TABS = ['facts', 'readme'] as const;

/** What the name and the head say already. */
const FACTS = modelFields.names.filter((name) => !/^(name|definition)$/.test(name));

// i18n: model-store:part.*
/** A model: what is wrong with its definition first, then what is known of it, and its README. */
export function ModelDrawer(props: Props) {
  const { t } = useTranslation('model-store');
  return (
    <EntityDrawer
      {...props}
      feature="model-store"
      nameOf={modelName}
      logged={({ cards }) => cards?.[0] && { feature: 'model-cards', id: cardId(cards[0]) }}
      stateOf={(model) => <DefinitionTag model={model} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(model, tab) => {
        if (tab === 'readme') return <Readme model={model} />;
        return (
          <>
            <Problems model={model} />
            <FactList set={modelFields} row={model} names={FACTS} />
          </>
        );
      }}
    </EntityDrawer>
  );
}

/** The README of the folder: markdown as elements, anything else as the text that it is. */
function Readme({ model: { readme, readmeType } }: { model: Model }) {
  const { t } = useTranslation(['model-store', 'kit']);
  if (!readme) return <p className="qd-dim">{t('model-store:noReadme')}</p>;
  if (readmeType && !/^(?:md|markdown)$/i.test(readmeType)) return <pre className="qd-model-file">{readme}</pre>;
  return (
    <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
      <Markdown text={readme} />
    </Suspense>
  );
}
