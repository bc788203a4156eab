import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Popup } from '@/ui/Popup';
import type { FieldSet } from './fields';
import type { ListView } from './use-list';

const FacetChoices = lazy(() => import('./FacetChoices').then((m) => ({ default: m.FacetChoices<never> })));

/** More of them would be a second toolbar; the others are among the filters. */
const MOST = 4;

/** The fields whose values are known: those that a press can filter by. */
export const facetsOf = <Row,>(set: FieldSet<Row>): string[] =>
  set.names.filter((name) => set.fields[name]?.filter?.options ?? set.fields[name]?.filter?.choices).slice(0, MOST);

type Props<Row> = Pick<ListView<Row>, 'fields' | 'state' | 'update'>;

/** A button for each of them; what is chosen stands beside it as a chip. */
export function Facets<Row>({ fields: set, state, update }: Props<Row>) {
  const { t } = useTranslation(['kit', set.feature]);
  return facetsOf(set).map((name) => (
    <Popup
      key={name}
      className="qd-facet qd-caret"
      label={t('kit:filterBy', { field: t(`${set.feature}:fields.${name}`) })}
      text={t(`${set.feature}:fields.${name}`)}
    >
      {(close) => (
        <Suspense fallback={t('kit:wait')}>
          <FacetChoices set={set} name={name} condition={state.filters[name]} update={update} onDone={close} />
        </Suspense>
      )}
    </Popup>
  ));
}
