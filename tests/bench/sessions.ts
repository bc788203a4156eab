/**
 * How long the server takes for what the page of sessions asks: first page, filters, orders, the last page. Run on a site with
 * few and on one with very many finished sessions: `node tests/bench/sessions.ts` (`BACKENDAI_URL`, `BENCH_USER`, `BENCH_PASSWORD`).
 */
import { readFileSync } from 'node:fs';

const { BACKENDAI_URL = 'http://127.0.0.1:8090', BENCH_USER = 'admin@lablup.com', BENCH_PASSWORD = '' } = process.env;
const ROUNDS = 5;

const text = readFileSync(
  new URL('../../src/features/sessions/sessions.legacy.graphql', import.meta.url).pathname,
  'utf8',
);
/** The part of the file that is the list: the fragment and the query. */
const query = [/fragment SessionFacts[\s\S]*?\n}\n/, /query SessionList[\s\S]*?\n}\n/]
  .map((part) => part.exec(text)?.[0] ?? '')
  .join('\n');

const ended = '(status == "TERMINATED" | status == "CANCELLED")';
const size = 20;
interface Case {
  name: string;
  filter?: string;
  order?: string;
  page?: 'last' | 'middle';
  limit?: number;
}
const CASES: readonly Case[] = [
  { name: 'running, first page', filter: `!${ended}` },
  { name: 'finished, first page', filter: ended },
  { name: 'finished, last page', filter: ended, page: 'last' },
  { name: 'finished, search', filter: `((name ilike "%99%") | (user_email ilike "%99%")) & ${ended}` },
  { name: 'finished, by type', filter: `(type == "batch") & ${ended}` },
  { name: 'finished, by resource group', filter: `(scaling_group == "default") & ${ended}` },
  { name: 'finished, of a time', filter: `(created_at >= "2026-01-01T00:00:00Z") & ${ended}` },
  { name: 'finished, by name', filter: ended, order: '+name,+id' },
  { name: 'finished, by owner', filter: ended, order: '+user_email,+id' },
  { name: 'finished, by end', filter: ended, order: '-terminated_at,+id' },
  { name: 'all, middle page', page: 'middle' },
  { name: 'a part of a file (1,000 rows)', filter: ended, limit: 1000, page: 'middle' },
];

const login = await fetch(`${BACKENDAI_URL}/server/login`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ username: BENCH_USER, password: BENCH_PASSWORD, force: true }),
});
const cookie = login.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ');

interface Answer {
  data?: { compute_session_list?: { total_count: number; items: unknown[] } };
  errors?: unknown;
}

async function ask({ filter, order = '-created_at,+id', limit = size }: Case, offset: number) {
  const variables = { limit, offset, filter, order, idle: false, live: false };
  const start = performance.now();
  const answer = await fetch(`${BACKENDAI_URL}/func/admin/gql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as Answer;
  if (!data?.compute_session_list) throw new Error(JSON.stringify(errors));
  const { total_count: total, items } = data.compute_session_list;
  return { ms: performance.now() - start, total, rows: items.length };
}

for (const one of CASES) {
  const { total } = await ask(one, 0);
  const last = Math.max(0, Math.floor((total - 1) / size) * size);
  const offset = one.page === 'last' ? last : one.page === 'middle' ? Math.floor(total / 2) : 0;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await ask(one, offset)).ms);
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${one.name.padEnd(34)} ${String(total).padStart(7)} rows ${median.toFixed(0).padStart(6)} ms`);
}
