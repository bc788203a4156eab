import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';

interface Props {
  label: string;
  /** What is set now. */
  now: number;
  /** What is proposed; undefined: what is set. */
  value: number | undefined;
  /** The slider's end; more can be typed. */
  most: number;
  step: number;
  isRight: (value: number) => boolean;
  wrong: string;
  onChange: (value: number | undefined) => void;
}

/** One number to be moved: typed, or by a slider. What may not be set is said, and changes nothing. */
export function Lever({ label, now, value, most, step, isRight, wrong, onChange }: Props) {
  const { t } = useTranslation('factors');
  const id = useId();
  const current = value ?? now;
  // What is typed and is no number yet, beside the value that it was typed over.
  const [typed, setTyped] = useState<{ text: string; over: number }>();
  const text = typed?.over === current ? typed.text : String(current);
  const isWrong = !isRight(Number(text));
  const put = (next: number) => onChange(next === now ? undefined : next);
  const type = (next: string) => {
    if (next.trim() !== '' && isRight(Number(next))) {
      setTyped({ text: next, over: Number(next) });
      put(Number(next));
    } else setTyped({ text: next, over: current });
  };
  return (
    <div className="qd-lever">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="qd-input"
        inputMode="decimal"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        onChange={(event) => type(event.target.value)}
      />
      <input
        type="range"
        aria-label={label}
        min={1}
        max={Math.max(most, now)}
        step={step}
        value={current}
        onChange={(event) => {
          setTyped(undefined);
          put(Number(event.target.value));
        }}
      />
      <span id={`${id}-note`} className={isWrong ? 'qd-warn-text' : 'qd-dim'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? wrong : t('whatIf.now', { value: now })}
      </span>
      <Button
        size="small"
        disabled={value === undefined && !isWrong}
        aria-label={t('whatIf.resetOne', { name: label })}
        onClick={() => {
          setTyped(undefined);
          onChange(undefined);
        }}
      >
        {t('whatIf.reset')}
      </Button>
    </div>
  );
}
