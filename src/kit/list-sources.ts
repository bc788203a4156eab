import { queryPartial } from '@/api/client';
import type { TypedDocument } from '@/api/documents';
import { present, type AppError } from '@/api/errors';
import { listKey } from '@/api/query-client';
import type { Expr } from '@/lib/minilang';
import type { Answer, Ask, Source } from './define-list';
import { toMinilang, toOrder } from './minilang-list';
import { toTypedFilter, toTypedOrder } from './typed-list';

type Maybe<T> = T | null | undefined;
const there = <T>(list: Maybe<readonly Maybe<T>[]>): T[] =>
  (list ?? []).filter((one) => one !== null && one !== undefined);

/** A page as the server has it: of a list, or of a connection of nodes. */
type ServerPage<Row> =
  | { items?: Maybe<readonly Maybe<Row>[]>; total_count?: Maybe<number> }
  | { edges: readonly Maybe<{ node?: Maybe<Row> }>[]; count?: Maybe<number> };

export function answerOf<Row>(page: Maybe<ServerPage<Row>>, problems: readonly AppError[]): Answer<Row> {
  const came = present(page);
  if ('edges' in came)
    return { rows: there(came.edges.map((edge) => edge?.node)), total: present(came.count), problems };
  return { rows: there(present(came.items)), total: present(came.total_count), problems };
}

interface WholeSpec<Row, Variables, Scope> {
  /** Everything that changes the answer; undefined while it depends on who asks, and that is not known. */
  variables: (ask: Ask<Scope>) => Variables | undefined;
  fetch: (variables: Variables, signal: AbortSignal) => Promise<readonly Maybe<Row>[] | Answer<Row>>;
  /** The fields that the free search looks through. */
  search: readonly string[];
  /** See `Source`. */
  first?: Source<Row, Scope>['first'];
}

/** All rows that came, beside what of them could not be read. Not even a list: a broken answer. */
export function wholeAnswer<Row>(rows: Maybe<readonly Maybe<Row>[]>, problems: readonly AppError[]): Answer<Row> {
  const came = there(present(rows));
  return { rows: came, total: came.length, problems };
}

const isAnswer = <Row>(read: readonly Maybe<Row>[] | Answer<Row>): read is Answer<Row> => 'rows' in read;

/** A list that comes as a whole: filtered, sorted and paged in the browser. */
export const wholeRows = <Row, Variables extends object, Scope = void>(
  spec: WholeSpec<Row, Variables, Scope>,
): Source<Row, Scope> => ({
  search: spec.search,
  whole: true,
  first: spec.first,
  query: ({ entity }, ask) => {
    const variables = spec.variables(ask);
    return (
      variables && {
        queryKey: listKey(entity, variables),
        queryFn: async ({ signal }): Promise<Answer<Row>> => {
          const read = await spec.fetch(variables, signal);
          if (isAnswer(read)) return read;
          const rows = there(read);
          return { rows, total: rows.length };
        },
      }
    );
  },
});

/** The variables that the kit fills in; a document that has no filter or order leaves them out. */
type Paged = 'limit' | 'offset' | 'filter' | 'order' | 'orderBy';
type Paging = { limit: number; offset: number };

interface PagedSpec<Row, Result, Variables, Scope> {
  document: TypedDocument<Result, Variables>;
  page: (data: Result) => Maybe<ServerPage<Row>>;
  /** The column (v2: the order's name) that no two rows share: every order ends in it. */
  unique: string;
  /** What the free search looks through: columns, in v2 parts of the filter. */
  search: readonly string[];
  /** The document's other variables; undefined while they depend on who asks, and that is not known. */
  variables?: (ask: Ask<Scope>) => Omit<Variables, Paged> | undefined;
}

/** One page, asked for with the variables that the kit makes beside those of the list. */
function pagedRows<Row, Result, Variables extends Paging, Scope>(
  spec: PagedSpec<Row, Result, Variables, Scope>,
  ordered: (...given: Parameters<Source<Row, Scope>['query']>) => object,
): Source<Row, Scope> {
  return {
    search: spec.search,
    query: (list, ask, part) => {
      const own = spec.variables ? spec.variables(ask) : {};
      if (!own) return undefined;
      const variables = { ...own, ...part, ...ordered(list, ask, part) } as Variables;
      return {
        queryKey: listKey(list.entity, variables),
        queryFn: async ({ signal }): Promise<Answer<Row>> => {
          const { data, problems } = await queryPartial(spec.document, variables, { signal });
          return answerOf(spec.page(data), problems);
        },
      };
    },
  };
}

interface LegacySpec<Row, Result, Variables, Scope> extends PagedSpec<Row, Result, Variables, Scope> {
  /** What the list itself demands, beside search and filters. */
  where?: (ask: Ask<Scope>) => Expr | undefined;
}

/** A list that the server pages by offset, with the filter and order languages of the legacy API. */
export const legacyRows = <Row, Result, Variables extends Paging, Scope = void>(
  spec: LegacySpec<Row, Result, Variables, Scope>,
): Source<Row, Scope> =>
  pagedRows(spec, ({ fields }, ask) => ({
    filter: toMinilang(fields, ask.state, spec.search, spec.where?.(ask)) ?? null,
    order: toOrder(fields, ask.state.sort, spec.unique),
  }));

interface V2Spec<Row, Result, Variables, Scope> extends PagedSpec<Row, Result, Variables, Scope> {
  /** What the list itself demands, beside search and filters: parts of the filter. */
  where?: (ask: Ask<Scope>) => readonly object[];
}

/** A connection of v2, paged by offset, with typed filters and orders. */
export const v2Rows = <Row, Result, Variables extends Paging, Scope = void>(
  spec: V2Spec<Row, Result, Variables, Scope>,
): Source<Row, Scope> =>
  pagedRows(spec, ({ fields }, ask) => ({
    filter: toTypedFilter(fields, ask.state, spec.search, spec.where?.(ask)) ?? null,
    orderBy: toTypedOrder(fields, ask.state.sort, spec.unique),
  }));

interface NestedSpec<Row, Parent, Scope> {
  /** The read that brings the parent, as its drawer has it: nothing is asked for twice. */
  parent: (scope: Scope) => { queryKey: readonly unknown[]; queryFn?: unknown };
  rows: (parent: Parent) => Maybe<readonly Maybe<Row>[]>;
  search: readonly string[];
}

/** Rows that come with the thing they belong to: the devices of an agent, the kernels of a session. */
export const nestedRows = <Row, Parent, Scope>(spec: NestedSpec<Row, Parent, Scope>): Source<Row, Scope> => ({
  search: spec.search,
  whole: true,
  query: (_list, { scope }) => {
    const { queryKey, queryFn } = spec.parent(scope);
    return {
      queryKey,
      queryFn: queryFn as (context: { signal: AbortSignal }) => Promise<unknown>,
      select: (parent: Parent): Answer<Row> => {
        const rows = there(spec.rows(parent));
        return { rows, total: rows.length };
      },
    };
  },
});
