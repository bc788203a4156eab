import { useTranslation } from 'react-i18next';
import { ListStates } from '@/kit/ListStates';
import { Pager } from '@/kit/Pager';
import { Link } from '@/kit/router';
import type { ListView } from '@/kit/use-list';
import { writeListState } from '@/lib/list-state';
import { marked, truncateGraphemes } from '@/lib/text';
import { ServerText } from '@/ui/ServerText';
import { DefinitionTag } from './fields';
import { firstWords, type Model } from './model';
import '@/kit/kit.css';
import './model-store.css';

const MOST_LABELS = 4;
const WORDS = 160;

interface Props {
  list: ListView<Model>;
  label: string;
}

/** The models of the list as cards: the same search, filters, order and pages, each card a link to its details. */
export function ModelCards({ list, label }: Props) {
  const { spec, state, update, idOf } = list;
  if (list.total === 0) return <ListStates list={list} feature="model-store" label={label} />;
  return (
    <>
      <ul aria-label={label} aria-busy={list.isStale} className="qd-models">
        {list.rows.map((model) => (
          <li key={idOf(model)}>
            <ModelCard
              model={model}
              search={writeListState({ ...state, open: idOf(model) }, spec, new URLSearchParams({ view: 'cards' }))}
              onOpen={() => update({ open: idOf(model) })}
            />
          </li>
        ))}
      </ul>
      <Pager list={list} />
    </>
  );
}

interface CardProps {
  model: Model;
  search: URLSearchParams;
  onOpen: () => void;
}

function ModelCard({ model, search, onOpen }: CardProps) {
  const { t } = useTranslation('model-store');
  const { name, description, readme, definition, task, license } = model;
  const about = description ?? firstWords(readme);
  const labels = [...model.framework, ...model.label];
  return (
    <article className="qd-model-card">
      <h2>
        <Link
          to={{ search: search.toString() }}
          preventScrollReset
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen();
          }}
        >
          <ServerText>{name}</ServerText>
        </Link>
      </h2>
      {task ? (
        <p className="qd-model-task">
          <ServerText>{task}</ServerText>
        </p>
      ) : null}
      {definition === 'broken' ? (
        <p>
          <DefinitionTag model={model} />
        </p>
      ) : (
        <p className="qd-model-about" dir="auto">
          {about ? marked(truncateGraphemes(about, WORDS)) : <span className="qd-dim">{t('noDescription')}</span>}
        </p>
      )}
      {labels.length > 0 ? (
        <ul className="qd-model-labels" aria-label={t('fields.label')}>
          {labels.slice(0, MOST_LABELS).map((one) => (
            <li key={one}>{marked(one)}</li>
          ))}
        </ul>
      ) : null}
      <p className="qd-dim">{license ? t('licensed', { license: marked(license) }) : t('noLicense')}</p>
    </article>
  );
}
