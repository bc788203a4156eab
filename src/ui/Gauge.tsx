import './gauge.css';

interface Props {
  /** What it is of, where nothing else says so. */
  label?: string;
  /** The figures: "3 / 63 Core". */
  text: string;
  /** What is filled, 0 to 1; null: there is nothing to fill. */
  part: number | null;
}

const FULL = 1;
const HIGH = 0.8;

/** How full: by the pattern of the bar too, so that colour is never the only sign. */
export const fillOf = (part: number | null): 'full' | 'high' | undefined =>
  part === null || part < HIGH ? undefined : part >= FULL ? 'full' : 'high';

/** How much of something is used: its figures, and a bar for those who look before they read. */
export const Gauge = ({ label, text, part }: Props) => (
  <span className="qd-gauge" data-fill={fillOf(part)}>
    <span className="qd-gauge-words">
      {label ? <span className="qd-dim">{label} </span> : null}
      <span>{text}</span>
    </span>
    {part === null ? null : (
      <span className="qd-gauge-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(part * 100).toFixed(1)}%` }} />
      </span>
    )}
  </span>
);
