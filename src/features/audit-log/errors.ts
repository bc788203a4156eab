import * as v from 'valibot';
import { rest } from '@/api/client';
import { listKey } from '@/api/query-client';
import { defineList, type Answer, type Source } from '@/kit/define-list';
import { ERROR_PAGE, type ErrorEntry } from './error-entry';
import { errorFields } from './error-fields';

/** The server gives no more at once. */
const MOST = 100;

async function readErrors(limit: number, offset: number, signal: AbortSignal): Promise<Answer<ErrorEntry>> {
  const size = Math.min(limit, MOST);
  const rows: ErrorEntry[] = [];
  for (let at = offset; ; at += size) {
    const search = { page_no: Math.floor(at / size) + 1, page_size: size };
    // oxlint-disable-next-line no-await-in-loop -- whether there is more is known when a page is there
    const page = await rest('GET', '/logs/error', { search, signal, decode: (data) => v.parse(ERROR_PAGE, data) });
    rows.push(...page.logs);
    if (rows.length >= limit || page.logs.length < size) return { rows, total: page.count };
  }
}

const source: Source<ErrorEntry> = {
  search: [],
  query: ({ entity }, _ask, { limit, offset }) => ({
    queryKey: listKey(entity, { errors: true, limit, offset }),
    queryFn: ({ signal }) => readErrors(limit, offset, signal),
  }),
};

/** What went wrong, the newest first. The server neither filters nor sorts it. */
export const errorsList = defineList({
  name: 'error-log',
  entity: 'audit-log',
  fields: errorFields,
  idOf: (one) => one.log_id,
  sort: '',
  slow: true,
  rows: source,
});
