/** A list page of made-up things, on the kit alone: no server, no session. What the kit does for every list is tried on it. */
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { vi } from 'vitest';
import { listKey, makeQueryClient } from '@/api/query-client';
import { session, type Identity } from '@/api/session';
import { ConfirmProvider } from '@/kit/confirm';
import { defineList, type Answer } from '@/kit/define-list';
import { defineFields } from '@/kit/fields';
import { ListPage } from '@/kit/ListPage';
import { useList } from '@/kit/use-list';
import { startI18n } from '@/ui/i18n';
import { Notices } from '@/ui/Notices';

export interface Thing {
  id: string;
  name: string;
  note: string | null;
  made: string;
  active: boolean;
}

const fields = defineFields<Thing>()('things', {
  name: { value: (one) => one.name, sort: 'name', filter: { kind: 'text' }, always: true },
  note: { value: (one) => one.note, filter: { kind: 'text' } },
  kind: {
    value: (one) => (one.active ? 'big' : 'small'),
    format: 'choice',
    filter: { kind: 'enum', options: ['big', 'small'] },
    hidden: true,
  },
  active: { value: (one) => one.active, format: 'yesno', filter: { kind: 'bool' } },
  made: { value: (one) => one.made, format: 'time', sort: 'created_at', filter: { kind: 'date' }, hidden: true },
});

const WORDS = {
  tabs: 'Which',
  tab: { all: 'All', old: 'Old' },
  fields: { name: 'Name', note: 'Note', kind: 'Kind', active: 'Active', made: 'Made' },
  kind: { big: 'Big', small: 'Small' },
  empty: { title: 'No things yet', text: 'Make the first one.' },
};

const SOMEBODY: Identity = {
  mode: 'session',
  endpoint: 'http://localhost:3000/',
  accessKey: 'AK',
  role: 'superadmin',
  uuid: 'u1',
  email: 'somebody@example.org',
  username: 'somebody',
  fullName: 'Somebody',
  domain: 'default',
  projects: [],
  totp: false,
  mustChangePassword: false,
};

export const thing = (index: number): Thing => ({
  id: `t${index}`,
  name: `thing-${String(index).padStart(2, '0')}`,
  note: index % 2 ? `=note ${index}` : null,
  made: new Date(Date.UTC(2026, 0, index)).toISOString(),
  active: index % 3 > 0,
});

/** What was asked of the source: the state of the address and the columns that are shown. */
export interface Ask {
  limit: number;
  offset: number;
  q: string;
  sort: string;
  filters: Record<string, { op: string; value: string }>;
  tab: string | null;
  shown: readonly string[];
}

interface Options {
  path?: string;
  /** Answers a page instead of the 45 things. */
  answer?: (ask: Ask) => Promise<Answer<Thing>>;
  /** So many rows are there at once, while the answer is waited for. */
  quick?: number;
  /** Seconds. */
  refresh?: number;
}

export async function renderThings({ path = '/things', answer, quick, refresh = 0 }: Options = {}) {
  await startI18n(['kit', 'errors', 'forms'], 'en');
  i18next.addResourceBundle('en', 'things', WORDS);
  session.set({ phase: 'signed-in', identity: SOMEBODY, release: [26, 4, 16] });
  const asks: Ask[] = [];
  const all = Array.from({ length: 45 }, (_none, index) => thing(index + 1));
  const things = defineList<Thing>({
    entity: 'presets',
    fields,
    idOf: (one) => one.id,
    nameOf: (one) => one.name,
    sort: 'name',
    refresh,
    tabs: ['all', 'old'],
    rows: {
      search: ['name'],
      first: ({ entity }, { state: { q } }) =>
        quick === undefined || q !== ''
          ? undefined
          : {
              queryKey: listKey(entity, { quick }),
              queryFn: () => Promise.resolve({ rows: all.slice(0, quick), total: quick }),
            },
      query: ({ entity }, { state: { q, sort, filters, tab }, shown }, part) => {
        const order = sort ? (sort.desc ? '-' : '') + sort.name : '';
        const ask: Ask = { ...part, q, sort: order, filters, tab, shown };
        return {
          queryKey: listKey(entity, ask),
          queryFn: () => {
            asks.push(ask);
            if (answer) return answer(ask);
            const found = all.filter(({ name }) => name.includes(q));
            return Promise.resolve({ rows: found.slice(part.offset, part.offset + part.limit), total: found.length });
          },
        };
      },
    },
  });
  const warm = vi.fn(() => Promise.resolve());
  const make = vi.fn();
  const client = makeQueryClient();

  function ThingsPage() {
    const list = useList(things);
    return (
      <ListPage
        title="Things"
        note="What is made up."
        list={list}
        create={{ label: 'Make a thing', onAct: make }}
        bulk={<button type="button">Throw away</button>}
        actions={() => []}
        warm={warm}
        renderDetails={({ id, ids, known, elsewhere, onOpen }) => (
          <aside aria-label="Details">
            <p>{elsewhere ? 'elsewhere' : (known?.name ?? 'waiting')}</p>
            <button type="button" onClick={() => onOpen(ids[ids.indexOf(id) + 1] ?? null)}>
              Next thing
            </button>
          </aside>
        )}
      />
    );
  }
  const router = createMemoryRouter([{ path: '/things', element: <ThingsPage /> }], { initialEntries: [path] });
  const user = userEvent.setup({ delay: null });
  const view = render(
    <QueryClientProvider client={client}>
      <ConfirmProvider>
        <RouterProvider router={router} />
      </ConfirmProvider>
      <Notices />
    </QueryClientProvider>,
  );
  const address = () => router.state.location.pathname + router.state.location.search;
  return {
    ...view,
    user,
    asks,
    client,
    warm,
    make,
    address,
    back: () => router.navigate(-1),
    go: (to: string) => router.navigate(to),
  };
}

export const rowNames = (): string[] => screen.queryAllByRole('rowheader').map((one) => one.textContent ?? '');
