import { useId, useRef } from 'react';
import { UNLIMITED } from '@/lib/units';
import './limits.css';

/** What antd's Form.Item hands to its child. */
export interface ControlProps<V> {
  id?: string;
  value?: V;
  onChange?: (value: V) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean | 'true' | 'false';
  'aria-required'?: boolean | 'true' | 'false';
}

interface Props extends ControlProps<string> {
  /** Names the field for the switch: "CPU: Unlimited". */
  label: string;
  /** The words of the switch that lifts the limit; absent: there is always a number. */
  unlimited?: string | undefined;
  /** What the text means, e.g. "1.5 TiB = 1,649,267,441,664 bytes"; null: nothing to add. */
  read?: (text: string) => string | null;
  /** The same amount in its usual spelling, taken on leaving the field; null: leave it as typed. */
  tidy?: (text: string) => string | null;
  placeholder?: string | undefined;
}

/** A limit as text with its meaning below, and unlimited as a switch of its own. The value is the text, or `unlimited`. */
export function LimitInput(props: Props) {
  const { id, value = '', onChange, label, unlimited, read, tidy, placeholder } = props;
  const hintId = useId();
  const typed = useRef('');
  const lifted = value === UNLIMITED;
  if (!lifted) typed.current = value;
  const meaning = lifted ? null : (read?.(value) ?? null);
  const described = [props['aria-describedby'], meaning ? hintId : ''].filter(Boolean).join(' ');
  return (
    <div className="qd-limit">
      <div>
        <input
          id={id}
          className="qd-input"
          autoComplete="off"
          spellCheck={false}
          disabled={lifted}
          placeholder={lifted ? unlimited : placeholder}
          value={lifted ? '' : value}
          aria-invalid={props['aria-invalid']}
          aria-required={props['aria-required']}
          {...(described && { 'aria-describedby': described })}
          onChange={(event) => onChange?.(event.target.value)}
          onBlur={() => {
            const tidied = lifted ? null : tidy?.(value);
            if (tidied && tidied !== value) onChange?.(tidied);
          }}
        />
        {unlimited ? (
          <label className="qd-check">
            <input
              type="checkbox"
              aria-label={`${label}: ${unlimited}`}
              checked={lifted}
              onChange={(event) => onChange?.(event.target.checked ? UNLIMITED : typed.current)}
            />
            {unlimited}
          </label>
        ) : null}
      </div>
      {meaning ? <small id={hintId}>{meaning}</small> : null}
    </div>
  );
}
