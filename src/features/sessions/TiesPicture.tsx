import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { marked, truncateGraphemes } from '@/lib/text';
import { placed, type Net, type Placed } from './ties';

const BOX = { width: 132, height: 30 };
const GAP = { x: 44, y: 12 };
/** Letters that fit a box. */
const NAMED = 17;

const left = ({ x }: Placed): number => x * (BOX.width + GAP.x);
const top = ({ y }: Placed): number => y * (BOX.height + GAP.y);

/** A curve from the right of what is waited for to the left of what waits. */
function curve(from: Placed, to: Placed): string {
  const [x1, y1] = [left(from) + BOX.width, top(from) + BOX.height / 2];
  const [x2, y2] = [left(to), top(to) + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}

/** Sessions that wait for each other as a drawing, from left to right. The list beside it says the same in words. */
export function TiesPicture({ net, own }: { net: Net; own: string }) {
  const { t } = useTranslation('sessions-detail');
  const arrow = useId();
  const { knots, columns, rows } = placed(net);
  const byId = new Map(knots.map((knot) => [knot.id, knot]));
  const width = columns * (BOX.width + GAP.x) - GAP.x;
  const height = rows * (BOX.height + GAP.y) - GAP.y;
  return (
    <div className="qd-ties-picture">
      <svg
        role="img"
        aria-label={t('tiesPicture', { count: knots.length })}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        width={width + 2}
        height={height + 2}
      >
        <marker id={arrow} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0,0 L8,4 L0,8 z" className="qd-ties-head" />
        </marker>
        {net.ties.map(([from, to]) => {
          const [a, b] = [byId.get(from), byId.get(to)];
          return a && b ? (
            <path key={`${from} ${to}`} className="qd-ties-line" d={curve(a, b)} markerEnd={`url(#${arrow})`} />
          ) : null;
        })}
        {knots.map((knot) => (
          <g key={knot.id} className="qd-ties-knot" data-own={knot.id === own || undefined} data-status={knot.status}>
            <title>{marked(knot.name ?? knot.id)}</title>
            <rect x={left(knot)} y={top(knot)} width={BOX.width} height={BOX.height} rx="6" />
            <text x={left(knot) + BOX.width / 2} y={top(knot) + BOX.height / 2} dominantBaseline="central">
              {marked(truncateGraphemes(knot.name ?? knot.id, NAMED))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
