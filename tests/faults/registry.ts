import { PAGES } from '../pages.ts';
import type { Manager } from '../manager/manager.ts';
import type { Rendered } from '../render.tsx';
import { word } from '../words.ts';

/**
 * Which cells (page × fault) there are. The tests are made from this; `registry.test.ts` holds the figures, so that none is
 * lost unnoticed, and every fault of the catalogue is either placed here or named with the reason why it has no place.
 */
export interface ListRoute {
  path: string;
  /** Heading of the page and name of its table. */
  title: string;
  /** The operation that fills the list. */
  operation: string;
  /** How many users its site has. */
  users: number;
}

export const LISTS: readonly ListRoute[] = PAGES.map(({ path, title, list, big }) => ({
  path,
  title: word('en', title),
  operation: list,
  users: big ? 1000 : 20,
}));

/** What a list becomes. `panel`: words and a retry; `rows`: rows, or the words; `covered`: the sign-in lies above it. */
export type Outcome = 'panel' | 'rows' | 'covered' | 'role';

export const ON_LISTS: Readonly<Record<string, Outcome>> = {
  A01: 'panel',
  A02: 'panel',
  A04: 'covered',
  A05: 'panel',
  A07: 'role',
  A08: 'panel',
  A09: 'panel',
  'A09-plain': 'panel',
  A10: 'panel',
  'A14-410': 'panel',
  'A14-412': 'panel',
  'A14-413': 'panel',
  'A14-422': 'panel',
  A15: 'panel',
  A17: 'panel',
  A18: 'panel',
  A19: 'panel',
  A20: 'panel',
  'A20-503': 'panel',
  A21: 'panel',
  B01: 'panel',
  B02: 'panel',
  B03: 'panel',
  B05: 'panel',
  'B05-204': 'panel',
  B06: 'rows',
  B07: 'panel',
  'B07-hello': 'panel',
  'B07-list': 'panel',
  B08: 'panel',
  B09: 'rows',
  B10: 'rows',
  B11: 'rows',
  B14: 'panel',
  'B14-html': 'panel',
  B15: 'rows',
  B17: 'panel',
  B18: 'panel',
  B19: 'rows',
  B20: 'rows',
  B21: 'rows',
  'B21-infinite': 'rows',
  B22: 'rows',
  B23: 'rows',
  B24: 'rows',
  B25: 'rows',
  'B25-small': 'rows',
  B27: 'rows',
  B28: 'panel',
  C01: 'panel',
  C12: 'panel',
  C13: 'panel',
  E02: 'covered',
};

/** On every list from the start of the page: one that leaves words and a retry, and one that bends the rows. */
export const FROM_THE_START = ['A17', 'B09'] as const;

/** On every list after another, in one page: one of each kind, and all that bend rows. */
export const ON_EVERY_LIST = [
  'A04',
  'A07',
  'A17',
  'A20-503',
  'B03',
  'B09',
  'B10',
  'B11',
  'B15',
  'B19',
  'B21-infinite',
  'B22',
  'B23',
  'B27',
  'C01',
] as const;

/** What cuts a form off while it saves. All of them, one by one, on the forms that say `every`. */
export const INTERRUPTIONS = ['A04', 'E02', 'offline', 'C06', 'D05', 'A11', 'A17', 'B03', 'B12', 'D06'] as const;
/** And those that REST alone has: a page in place of an answer, a line that breaks before it is sent. */
export type Interruption = (typeof INTERRUPTIONS)[number] | 'A21' | 'C01';

/** On the other forms, one after another in the same form: those after which nothing was done, and in the end the write whose answer was lost. */
export const ONE_AFTER_ANOTHER = [
  'offline',
  'A11',
  'A17',
  'C06',
  'A04',
  'E02',
] as const satisfies readonly Interruption[];
export const LOST_ANSWER = 'D05' satisfies Interruption;

/** The same where the write goes by REST: on one form or question of each page that has such writes. */
export const ONE_AFTER_ANOTHER_BY_REST = [
  'offline',
  'A11',
  'A17',
  'A21',
  'C01',
  'A04',
] as const satisfies readonly Interruption[];

export interface FormCase {
  name: string;
  path: string | ((manager: Manager) => string);
  /** Heading of the page. */
  title: string;
  /** The button that opens it. */
  open?: RegExp;
  /** What else opens it. */
  begin?: (view: Rendered) => Promise<void>;
  /** Where it stands, if not in a drawer. */
  part?: string;
  /** It is a part of its page, and begins anew once it is saved. */
  stays?: true;
  /** After a lost answer the form can look for its write. */
  readsBack: boolean;
  /** Each interruption has a form of its own. */
  every?: true;
  /** It is on big sites alone. */
  big?: true;
  fill: (view: Rendered, form: HTMLElement) => Promise<void>;
}

/** Faults without a cell here, and where they are instead. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  A03: 'sign-in',
  A06: 'sign-in: tests/pages/login.test.tsx',
  A12: 'deletion of what is in use: the page tests of policies, domains and projects',
  A13: 'sign-in: tests/pages/login.test.tsx',
  A16: 'sign-in: tests/pages/login.test.tsx',
  B13: 'the payload of a write: src/api/client.test.ts',
  'B13-null': 'the payload of a write: src/api/client.test.ts',
  B26: 'a body above the size cap: src/api/client-limits.test.ts',
  C05: 'waiting: tests/faults/waiting.test.tsx',
};
