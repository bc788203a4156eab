import { queryPartial } from '@/api/client';
import type { TypedDocument } from '@/api/documents';
import { present } from '@/api/errors';
import { listKey } from '@/api/query-client';
import type { Answer, Ask, Source } from './define-list';
import { answerOf } from './list-sources';
import { toTypedFilter } from './typed-list';

type Maybe<T> = T | null | undefined;

interface CursorPage<Row> {
  edges: readonly Maybe<{ node?: Maybe<Row> }>[];
  count?: Maybe<number>;
  pageInfo: { endCursor?: Maybe<string> };
}

interface CursorSpec<Row, Result, Variables, Scope> {
  document: TypedDocument<Result, Variables>;
  page: (data: Result) => Maybe<CursorPage<Row>>;
  /** What the free search looks through: parts of the filter. */
  search: readonly string[];
  /** The document's other variables; undefined while they depend on who asks, and that is not known. */
  variables?: (ask: Ask<Scope>) => Omit<Variables, 'first' | 'after' | 'filter'> | undefined;
  /** What the list itself demands, beside search and filters: parts of the filter. */
  where?: (ask: Ask<Scope>) => readonly object[];
}

/** Rows that are passed over in one request. */
const STRIDE = 1000;

/** Where the pages of one question ended: a cursor leads on only from a row that was read. */
interface Trail {
  question: string;
  ends: Map<number, string | null>;
}

/**
 * A connection of v2 that is paged by cursor: for lists that grow while they are read, newest first. The server has one
 * order for cursors and ignores `orderBy`, so none of the fields should offer a sort. A page far away is walked to.
 */
export function cursorRows<Row, Result, Variables extends { first: number; after?: Maybe<string> }, Scope = void>(
  spec: CursorSpec<Row, Result, Variables, Scope>,
): Source<Row, Scope> {
  let trail: Trail = { question: '', ends: new Map() };

  async function read(asked: object, offset: number, limit: number, signal: AbortSignal): Promise<Answer<Row>> {
    const question = JSON.stringify(asked);
    // Read anew from its beginning, the list may have other rows at the old places.
    if (trail.question !== question || offset === 0) trail = { question, ends: new Map([[0, null]]) };
    const { ends } = trail;
    let at = Math.max(...[...ends.keys()].filter((end) => end <= offset));
    for (;;) {
      const isHere = at === offset;
      const first = isHere ? limit : Math.min(offset - at, STRIDE);
      const variables = { ...asked, first, after: ends.get(at) ?? null } as Variables;
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
      const { data, problems } = await queryPartial(spec.document, variables, { signal });
      const page = present(spec.page(data));
      const answer = answerOf(page, problems);
      at += page.edges.length;
      if (page.edges.length > 0) ends.set(at, page.pageInfo.endCursor ?? null);
      if (isHere) return answer;
      // The list ends before that page.
      if (page.edges.length === 0) return { ...answer, rows: [] };
    }
  }

  return {
    search: spec.search,
    query: ({ entity, fields }, ask, { limit, offset }) => {
      const own = spec.variables ? spec.variables(ask) : {};
      if (!own) return undefined;
      const filter = toTypedFilter(fields, ask.state, spec.search, spec.where?.(ask)) ?? null;
      const asked = { ...own, filter };
      return {
        queryKey: listKey(entity, { ...asked, limit, offset }),
        queryFn: ({ signal }) => read(asked, offset, limit, signal),
      };
    },
  };
}
