/** What a session waits for and what waits for it, through up to three sessions each way. Pure. */
import type { TiedFragment } from '@/api/gen/session-detail.legacy';

export type Tied = TiedFragment;

type Nodes = { edges: readonly ({ node?: Linked | null } | null)[] } | null | undefined;
/** A session with what is tied to it on one side. */
export type Linked = Tied & { dependees?: Nodes; dependents?: Nodes };

export interface Knot extends Tied {
  id: string;
  /** Negative: the session waits for it; positive: it waits for the session; as many steps away as the longest way has. */
  level: number;
}

export interface Net {
  knots: readonly Knot[];
  /** Ids: the second waits for the first. */
  ties: readonly (readonly [string, string])[];
}

const nodesOf = (of: Nodes): Linked[] => (of?.edges ?? []).flatMap((edge) => edge?.node ?? []);

/** The knots around a session, and the ties between them, each once; the session itself stands at level 0. */
export function netOf(own: Linked): Net {
  const knots = new Map<string, Knot>();
  const ties = new Map<string, readonly [string, string]>();
  const walk = (node: Linked, level: number, side: -1 | 1): void => {
    const id = String(node.row_id);
    const known = knots.get(id);
    if (!known || Math.abs(known.level) < Math.abs(level)) {
      const { row_id, name, status, result } = node;
      knots.set(id, { row_id, name, status, result, id, level });
    }
    for (const next of nodesOf(side < 0 ? node.dependees : node.dependents)) {
      const tie = side < 0 ? ([String(next.row_id), id] as const) : ([id, String(next.row_id)] as const);
      ties.set(tie.join(), tie);
      walk(next, level + side, side);
    }
  };
  walk(own, 0, -1);
  walk(own, 0, 1);
  return { knots: [...knots.values()], ties: [...ties.values()] };
}

/** Sessions of one side, the nearest first. */
export const sideOf = ({ knots }: Net, side: -1 | 1): Knot[] =>
  knots.filter(({ level }) => level * side > 0).toSorted((a, b) => Math.abs(a.level) - Math.abs(b.level));

export interface Placed extends Knot {
  /** Columns and rows, from 0; rows in halves, as each column stands in the middle. */
  x: number;
  y: number;
}

/** Where each knot is drawn: what is waited for at the left, and a column for each step. */
export function placed({ knots }: Net): { knots: readonly Placed[]; columns: number; rows: number } {
  const levels = [...Map.groupBy(knots, ({ level }) => level)].toSorted(([a], [b]) => a - b);
  const rows = Math.max(...levels.map(([, own]) => own.length));
  return {
    knots: levels.flatMap(([, own], x) => own.map((knot, at) => ({ ...knot, x, y: at + (rows - own.length) / 2 }))),
    columns: levels.length,
    rows,
  };
}
