import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { halfWidth } from '@/lib/numerals';
import { binaryTwin, UNLIMITED } from '@/lib/units';
import { Button } from '@/ui/Button';
import './limits.css';
import { Check } from '@/ui/Check';

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

interface NotesProps {
  id: string;
  meaning: string | null;
  /** The other reading of the text, to be taken by a press. */
  twin: string | null;
  question: string | null;
  onTwin: (text: string) => void;
}

/** What stands below a field: what its text means, what else it may mean, and whether it is meant. */
function Notes({ id, meaning, twin, question, onTwin }: NotesProps) {
  const { t } = useTranslation('limits');
  return (
    <>
      {meaning ? <small id={id}>{meaning}</small> : null}
      {twin ? (
        <Button variant="link" size="small" onClick={() => onTwin(twin)}>
          {t('instead', { text: twin })}
        </Button>
      ) : null}
      {question ? (
        <p id={`${id}-question`} className="qd-warn-text">
          {question}
        </p>
      ) : null}
    </>
  );
}

/** A limit as text with its meaning below, and unlimited as a switch of its own. The value is the text, or `unlimited`. */
export function LimitInput(props: Props) {
  const { id, value = '', onChange, label, unlimited, read, tidy, doubt, bytes, placeholder } = props;
  const hintId = useId();
  const typed = useRef('');
  const lifted = value === UNLIMITED;
  if (!lifted) typed.current = value;
  const about = <T,>(say: ((text: string) => T | null) | undefined): T | null =>
    lifted ? null : (say?.(value) ?? null);
  const meaning = about(read);
  const question = about(doubt);
  const described = [props['aria-describedby'], meaning && hintId, question && `${hintId}-question`];
  const leave = () => {
    if (lifted) return;
    const tidied = isLifted(value, unlimited) ? UNLIMITED : tidy?.(value);
    if (tidied && tidied !== value) onChange?.(tidied);
  };
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
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          onChange={(event) => onChange?.(event.target.value)}
          onBlur={leave}
        />
        {unlimited ? (
          <Check
            label={`${label}: ${unlimited}`}
            checked={lifted}
            onChange={(on) => onChange?.(on ? UNLIMITED : typed.current)}
          >
            {unlimited}
          </Check>
        ) : null}
      </div>
      <Notes
        id={hintId}
        meaning={meaning}
        twin={bytes ? about(binaryTwin) : null}
        question={question}
        onTwin={(text) => onChange?.(text)}
      />
    </div>
  );
}
