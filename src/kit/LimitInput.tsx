import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { halfWidth } from '@/lib/numerals';
import { binaryTwin, UNLIMITED } from '@/lib/units';
import { Button } from '@/ui/Button';
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
  /** A question about an amount that is allowed but rarely meant; null: there is none. */
  doubt?: (text: string) => string | null;
  /** The text is a size in bytes: "16gb" is asked about, since half of its writers mean GiB. */
  bytes?: boolean;
  placeholder?: string | undefined;
}

const LIFTED = ['unlimited', 'infinity', '∞'];
const isLifted = (text: string, unlimited: string | undefined): boolean =>
  unlimited !== undefined && [...LIFTED, unlimited.toLowerCase()].includes(halfWidth(text).toLowerCase());

/** A limit as text with its meaning below, and unlimited as a switch of its own. The value is the text, or `unlimited`. */
export function LimitInput(props: Props) {
  const { id, value = '', onChange, label, unlimited, read, tidy, doubt, bytes, placeholder } = props;
  const { t } = useTranslation('limits');
  const hintId = useId();
  const typed = useRef('');
  const lifted = value === UNLIMITED;
  if (!lifted) typed.current = value;
  const meaning = lifted ? null : (read?.(value) ?? null);
  const question = lifted ? null : (doubt?.(value) ?? null);
  const twin = bytes && !lifted ? binaryTwin(value) : null;
  const described = [props['aria-describedby'], meaning ? hintId : '', question ? `${hintId}-doubt` : '']
    .filter(Boolean)
    .join(' ');
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
            if (lifted) return;
            const tidied = isLifted(value, unlimited) ? UNLIMITED : tidy?.(value);
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
      {twin ? (
        <Button look="link" size="small" onClick={() => onChange?.(twin)}>
          {t('instead', { text: twin })}
        </Button>
      ) : null}
      {question ? (
        <p id={`${hintId}-doubt`} className="qd-warn-text">
          {question}
        </p>
      ) : null}
    </div>
  );
}
