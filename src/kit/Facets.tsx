import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Popup } from '@/ui/Popup';
import type { FieldSet } from './fields';
import { lazyGeneric } from './lazy-named';
import type { ListView } from './use-list';

const FacetChoices = lazyGeneric(() => import('./FacetChoices'), 'FacetChoices');

/** More of them would be a second toolbar; the others are among the filters. */
const MOST = 5;

/** The fields that a press can filter by: those whose values are known, and the times that are shown at first. */
export const facetsOf = <Row,>(set: FieldSet<Row>): string[] =>
  set.names
    .filter((name) => {
      const { filter, hidden } = set.fields[name] ?? {};
      return filter?.options ?? filter?.choices ?? filter?.ofRows ?? (filter?.kind === 'date' && !hidden);
    })
    .slice(0, MOST);

/** A button for each of them; what is chosen stands beside it as a chip. */
export function Facets<Row>({ list }: { list: ListView<Row> }) {
  const { fields: set } = list;
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
          <FacetChoices list={list} name={name} onDone={close} />
        </Suspense>
      )}
    </Popup>
  ));
}
