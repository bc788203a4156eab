import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartKey, fillAt, Patterns, type Bar, type OverTime } from './ChartParts';
import { ChartTable } from './ChartTable';
import { marksFor, namedEvery, stacked, sumOf } from './chart-scale';

interface Props extends OverTime {
  /** A line across all bars: what there is in all, what is allowed. */
  limit?: { label: string; amount: number };
}

const HEIGHT = 180;

/** The bar that the arrow keys lead to. */
function stepTo(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1);
}

/**
 * Amounts over time, one on top of the other. Every bar is reached by the arrow keys and says its figures; the key says those
 * of the bar that is pointed at, or the sums; the same figures are there as a table. Its height never changes.
 */
export function StackedBars({ label, series, bars, unit, format, limit }: Props) {
  const { t } = useTranslation('charts');
  const id = useId();
  const [at, setAt] = useState(0);
  const [pointed, setPointed] = useState<number>();
  const marks = marksFor(Math.max(limit?.amount ?? 0, ...bars.map((bar) => sumOf(bar.amounts))));
  const top = marks.at(-1) || 1;
  const current = pointed === undefined ? undefined : bars[pointed];
  const shown = current?.amounts ?? series.map((_, one) => sumOf(bars.map((bar) => bar.amounts[one] ?? 0)));
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = stepTo(event.key, at, bars.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelectorAll<SVGGElement>('.qd-chart-bar')[next]?.focus();
  };
  const textOf = (bar: Bar): string =>
    [
      t('bar', { name: bar.label, amount: format(sumOf(bar.amounts)) }),
      ...series.flatMap((one, place) => {
        const amount = bar.amounts[place] ?? 0;
        return amount > 0 ? [t('part', { name: one.label, amount: format(amount) })] : [];
      }),
    ].join(', ');
  return (
    <figure className="qd-chart">
      <figcaption>{label}</figcaption>
      <Patterns id={id} count={series.length} />
      <div className="qd-chart-area">
        <ol className="qd-chart-scale" aria-hidden="true">
          {marks.toReversed().map((mark) => (
            <li key={mark}>{format(mark)}</li>
          ))}
        </ol>
        <svg
          className="qd-chart-plot"
          role="listbox"
          aria-orientation="horizontal"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(undefined)}
          onBlur={() => setPointed(undefined)}
        >
          {marks.map((mark) => (
            <Across key={mark} of={mark / top} name="qd-chart-line" />
          ))}
          {bars.map((bar, place) => (
            <g
              key={bar.key}
              className="qd-chart-bar"
              role="option"
              aria-selected={place === pointed}
              aria-label={textOf(bar)}
              data-current={place === pointed || undefined}
              tabIndex={place === Math.min(at, bars.length - 1) ? 0 : -1}
              onFocus={() => {
                setAt(place);
                setPointed(place);
              }}
              onPointerEnter={() => setPointed(place)}
            >
              <OneBar id={id} bar={bar} place={place} count={bars.length} top={top} />
            </g>
          ))}
          <Names bars={bars} />
          {limit ? <Across of={limit.amount / top} name="qd-chart-limit" /> : null}
        </svg>
      </div>
      <p className="qd-dim" aria-hidden="true">
        {t('bar', { name: current?.label ?? t('all'), amount: format(sumOf(shown)) })}
        {limit ? ` · ${t('limit', { name: limit.label, amount: format(limit.amount) })}` : null}
      </p>
      <ChartKey id={id} label={t('key', { name: label })} series={series} texts={shown.map(format)} />
      <ChartTable label={label} series={series} bars={bars} unit={unit} format={format} />
    </figure>
  );
}

const Across = ({ of, name }: { of: number; name: string }) => (
  <line className={name} x1="0" x2="100%" y1={HEIGHT * (1 - of)} y2={HEIGHT * (1 - of)} />
);

/** What stands below some of the bars; no part of them, as each says its whole name. */
function Names({ bars }: { bars: readonly Bar[] }) {
  const every = namedEvery(bars.length);
  const step = 100 / bars.length;
  return bars.map((bar, place) =>
    place % every === 0 ? (
      <text
        key={bar.key}
        x={`${(place + 0.5) * step}%`}
        y={HEIGHT + 18}
        textAnchor="middle"
        aria-hidden="true"
        data-minor={place % (every * 2) !== 0 || undefined}
      >
        {bar.short ?? bar.label}
      </text>
    ) : null,
  );
}

interface OneProps {
  id: string;
  bar: Bar;
  place: number;
  count: number;
  top: number;
}

/** Widths in percent and heights in pixels: nothing is measured, and patterns are not stretched. */
function OneBar({ id, bar, place, count, top }: OneProps) {
  const step = 100 / count;
  const x = place * step;
  return (
    <>
      <rect className="qd-chart-touch" x={`${x}%`} y={0} width={`${step}%`} height={HEIGHT} />
      {stacked(bar.amounts).map(({ at, from, amount }) => {
        const height = (amount / top) * HEIGHT;
        return (
          <rect
            key={at}
            x={`${x + step * 0.12}%`}
            y={HEIGHT * (1 - from / top) - height}
            width={`${step * 0.76}%`}
            // A gap parts what lies on top of each other, unless it would be all that is seen.
            height={height > 3 ? height - 1 : height}
            fill={fillAt(id, at)}
          />
        );
      })}
    </>
  );
}
