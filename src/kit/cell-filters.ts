/** What a cell can filter its list by. Pure. */
import { dayStart, dayText, parseDate } from '@/lib/dates';
import { joinValues, opsOf, validCondition, type Condition, type FilterSpec, type Op } from '@/lib/list-state';
import type { Plain } from './fields';

/** A value of a cell, the condition that leaves only such rows, and the one that leaves them out where there is one. */
export interface CellFilter {
  value: string;
  only: Condition;
  not?: Condition | undefined;
}

/** Of a list of values, no more are offered. */
const MOST = 6;

function conditionsOf(value: string, filter: FilterSpec): CellFilter | undefined {
  const { kind } = filter;
  const valid = (op: Op, text: string) => validCondition({ op, value: text }, filter) ?? undefined;
  if (kind === 'date') {
    const at = parseDate(value);
    const day = at ? dayText(at) : '';
    const only = dayStart(day) ? valid('between', `${day}..${day}`) : undefined;
    return only && { value: day, only };
  }
  const text = kind === 'enum' ? joinValues([value]) : value;
  const only = valid(kind === 'enum' ? 'in' : 'is', text);
  return only && { value, only, not: opsOf(kind).includes('not') ? valid('not', text) : undefined };
}

export function cellFilters(value: Plain, filter: FilterSpec): CellFilter[] {
  const values = (Array.isArray(value) ? (value as readonly string[]) : [value]).slice(0, MOST);
  return values.flatMap((one) =>
    one === null || one === undefined || one === '' ? [] : (conditionsOf(String(one), filter) ?? []),
  );
}
