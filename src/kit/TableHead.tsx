import { memo, type ReactNode } from 'react';
import { MAX_WIDTH, MIN_WIDTH } from './column-widths';
import { isFigure, type Field } from './fields';

interface Props {
  name: string;
  text: string;
  field: Pick<Field<never>, 'always' | 'sort' | 'format'> | undefined;
  sorted: 'ascending' | 'descending' | undefined;
  width: number;
  onSort: (name: string) => void;
  /** What the handle of its width is called. */
  handle: string;
}

/** A column's name; a button where the list can be sorted by it. Its end is the handle of its width. */
export const ColumnHead = memo(function ColumnHead(props: Props) {
  const { name, text, field, sorted, width, handle, onSort } = props;
  const label: ReactNode = <span className="qd-head-text">{text}</span>;
  const classes = [field?.always && 'qd-name-column', isFigure(field) && 'qd-end'].filter(Boolean).join(' ');
  return (
    <th scope="col" aria-sort={sorted} data-column={name} className={classes || undefined}>
      {field?.sort ? (
        <button type="button" className="qd-sort" onClick={() => onSort(name)}>
          {label}
          <span className="qd-sort-mark" aria-hidden="true">
            {sorted ? (sorted === 'ascending' ? '↑' : '↓') : '↕'}
          </span>
        </button>
      ) : (
        label
      )}
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={handle}
        aria-valuenow={width}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={MAX_WIDTH}
        // A separator that can be moved takes the focus, by its pattern.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="qd-width-handle"
      />
    </th>
  );
});
