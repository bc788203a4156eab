import { query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { UserIdsDocument } from '@/api/gen/user-ids.legacy';
import type { Ask, Source } from '@/kit/define-list';
import { joinValues, splitValues, type Condition } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';

/** People who are looked for at once: with more ids the question gets too long. */
const MOST = 500;

/** Who is meant by a condition on the e-mail. @throws AppError when it is too many to ask for */
async function idsOf({ op, value }: Condition, signal: AbortSignal): Promise<string[]> {
  const filter = toFilter(cond('email', op === 'not' ? 'is' : op, value)) ?? null;
  const list = present((await query(UserIdsDocument, { filter, limit: MOST }, { signal })).user_list);
  if (list.total_count > MOST) throw new AppError('invalid', { code: 'too-many-people' });
  return list.items.flatMap((user) => (user?.uuid ? [String(user.uuid)] : []));
}

// No field is called `ids` or `others`, so these filters are nobody's but `people`'s.
/** What a list demands of the column that has the ids of people; for its `where`. */
export const people = ({ state: { filters } }: Ask, column: string): readonly object[] => [
  ...(filters['ids'] ? [{ [column]: { in: splitValues(filters['ids'].value) } }] : []),
  ...(filters['others'] ? [{ [column]: { notIn: splitValues(filters['others'].value) } }] : []),
];

/** A list of v2 that knows people by their ids, filtered by e-mail in its field `name`: the ids are looked up first. */
export const byPerson = <Row>(of: Source<Row>, name: string): Source<Row> => ({
  ...of,
  query: (list, ask, part) => {
    const { [name]: person, ...filters } = ask.state.filters;
    const at = (more: typeof filters): Ask => ({ ...ask, state: { ...ask.state, filters: { ...filters, ...more } } });
    const plain = of.query(list, at({}), part);
    if (!person || !plain) return plain;
    return {
      queryKey: [...plain.queryKey, person],
      queryFn: async (context) => {
        const ids = await idsOf(person, context.signal);
        if (ids.length === 0) return person.op === 'not' ? plain.queryFn(context) : { rows: [], total: 0 };
        const which = person.op === 'not' ? 'others' : 'ids';
        return of.query(list, at({ [which]: { op: 'in', value: joinValues(ids) } }), part)?.queryFn(context);
      },
    };
  },
});
