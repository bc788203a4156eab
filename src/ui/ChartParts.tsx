import './charts.css';

/** One of the things that a chart tells apart. Its place in the list is its colour and its pattern. */
export interface Series {
  key: string;
  label: string;
}

/** One bar: a day, a month. */
export interface Bar {
  key: string;
  /** "12 November 2026" */
  label: string;
  /** What stands below it: "12 Nov"; the label unless told. */
  short?: string;
  /** In the order of the series; none below 0. */
  amounts: readonly number[];
}

/** What a chart over time shows, and the table of the same figures. */
export interface OverTime {
  /** What is shown: "GPU hours by project". */
  label: string;
  /** `TONES` at most. */
  series: readonly Series[];
  bars: readonly Bar[];
  /** What a bar is, as the head of a column: "Day". */
  unit: string;
  format: (amount: number) => string;
}

/** As many as can be told apart; what is more is put together as one by whoever has the figures. */
export const TONES = 8;
const SIZE = 8;

const toneOf = (at: number): string => `var(--chart-${(at % TONES) + 1})`;

/** What fills the part of a series: its colour and its pattern. `id` is that of the chart's `Patterns`. */
export const fillAt = (id: string, at: number): string => `url(#${id}-${at % TONES})`;

/** Marks on the ground of each tone, so that no two series differ by colour alone. */
const MARKS = [
  <g key="plain" />,
  <line key="rising" x1={0} y1={4} x2={8} y2={4} strokeWidth={3} transform="rotate(45 4 4)" />,
  <circle key="dots" cx={4} cy={4} r={1.6} />,
  <line key="lying" x1={0} y1={4} x2={8} y2={4} strokeWidth={3} />,
  <line key="standing" x1={4} y1={0} x2={4} y2={8} strokeWidth={3} />,
  <line key="falling" x1={0} y1={4} x2={8} y2={4} strokeWidth={3} transform="rotate(-45 4 4)" />,
  <path key="grid" d="M0 4h8M4 0v8" stroke="currentColor" strokeWidth={1.5} />,
  <circle key="rings" cx={4} cy={4} r={2.5} fill="none" strokeWidth={1} />,
];

/** Once for each chart; every part of it takes its fill from here. */
export const Patterns = ({ id, count }: { id: string; count: number }) => (
  <svg className="qd-chart-defs" width={0} height={0} aria-hidden="true">
    <defs>
      {MARKS.slice(0, count).map((mark, at) => (
        <pattern key={mark.key} id={`${id}-${at}`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} fill={toneOf(at)} />
          <g color="var(--ant-color-bg-container)" fill="currentColor" opacity={0.75}>
            {mark}
          </g>
        </pattern>
      ))}
    </defs>
  </svg>
);

interface KeyProps {
  id: string;
  label: string;
  series: readonly Series[];
  /** What stands behind each name: its amount. */
  texts?: readonly string[];
}

/** What each colour and pattern stands for, with its amount. */
export const ChartKey = ({ id, label, series, texts }: KeyProps) => (
  <ul className="qd-chart-key" aria-label={label}>
    {series.map((one, at) => (
      <li key={one.key}>
        <svg width={14} height={14} aria-hidden="true">
          <rect width={14} height={14} rx={2} fill={fillAt(id, at)} />
        </svg>
        <span>
          {one.label}
          {texts ? <strong> {texts[at]}</strong> : null}
        </span>
      </li>
    ))}
  </ul>
);
