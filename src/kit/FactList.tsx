import { useTranslation } from 'react-i18next';
import { Cell } from './Cell';
import type { FieldSet } from './fields';

interface Props<Row> {
  set: FieldSet<Row>;
  row: Row;
  /** Which facts, in which order; all of the set unless told. */
  names?: readonly string[];
}

/** The read facts of one row as a list of terms, for drawers. */
export function FactList<Row>({ set, row, names = set.names }: Props<Row>) {
  const { t } = useTranslation(set.feature);
  return (
    <dl className="qd-facts">
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`fields.${name}`)}</dt>
          <dd>
            <Cell set={set} name={name} row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
