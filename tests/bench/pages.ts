/** What is measured: the first rows of every page, and what is done on some of them. */
import { PAGES } from '../pages.ts';
import { word } from '../words.ts';

export interface Target {
  path: string;
  /** A row of the list that holds real data matches this. */
  row: string;
}

/** A press of a button, or a text typed into a box, by accessible name. */
export type Step = { press: string } | { fill: string; text: string };

/** One thing done on the open page; the clock runs from its last key, click or input until the rows show the result. */
export interface Action {
  name: string;
  /** Done before the clock starts. */
  first?: Step[];
  /** Accessible name of the button to press, or placeholder of the box to type into. */
  press?: string;
  type?: { box: string | RegExp; text: string; enter?: boolean };
  /** Every row must match this when it is done; without it, the first row must have changed. */
  until?: string;
  /** What rows of the result match, where it is another table than the page's. */
  row?: string;
  /** Milliseconds of rest before it, in which a console may fetch ahead. */
  rest: number;
}

export interface Subject {
  name: string;
  /** Measured on slow machines and lines too, with its traffic and memory. */
  full?: true;
  ours: Target & { actions: Action[] };
  peer?: Target & { actions: Action[] };
}

/** What is done on a page, here and in the other console; one that lacks an action leaves it out. */
interface Done {
  full?: true;
  ours: Action[];
  peer?: Action[];
}

const searched = 'u00042';
const nextPage = (press: string): Action => ({ name: 'next page', press, rest: 1500 });
const onUsers = (next: string, sort: string, box: string | RegExp, enter?: true): Action[] => [
  nextPage(next),
  { name: 'next page again, at once', press: next, rest: 0 },
  { name: 'sort by e-mail', press: sort, rest: 1000 },
  { name: 'search', type: { box, text: searched, enter }, until: searched, rest: 1000 },
];

const ACTIONS: Record<string, Done> = {
  '/users': {
    full: true,
    ours: onUsers('Next page', 'E-mail', /^Search /),
    peer: onUsers('Go to next page', 'Sort by email', 'Search', true),
  },
  '/credentials': { ours: [nextPage('Next page')], peer: [nextPage('Go to next page')] },
  '/resource-policies/keypair': {
    ours: [
      {
        name: 'impact of a change of "default"',
        first: [{ press: 'Edit default' }, { fill: 'Concurrent sessions', text: '4' }],
        press: 'Review and save',
        row: '@',
        rest: 1000,
      },
    ],
  },
};

/** No list: its first row is the first line of the table of resources. */
const overview: Subject = {
  name: word('en', 'overview:title'),
  ours: { path: '/overview', row: 'agent', actions: [] },
};

const lists: Subject[] = PAGES.filter(({ alike }) => !alike).map(({ path, title, row, peer }) => {
  const done = ACTIONS[path];
  return {
    name: word('en', title),
    full: done?.full,
    ours: { path: `${path}?size=10`, row, actions: done?.ours ?? [] },
    peer: peer === undefined ? undefined : { path: peer, row, actions: done?.peer ?? [] },
  };
});

export const subjects: Subject[] = [overview, ...lists];
