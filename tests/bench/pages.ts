/** What is measured, as data. A further page is a further entry; a console that lacks the page or action leaves it out. */
export interface Target {
  path: string;
  /** A row of the list that holds real data matches this. */
  row: string;
}

/** One thing done on the open page; the clock runs from its last key, click or input until the rows show the result. */
export interface Action {
  name: string;
  /** Accessible name of the button to press, or placeholder of the box to type into. */
  press?: string;
  type?: { box: string; text: string; enter?: boolean };
  /** Every row must match this when it is done; without it, the first row must have changed. */
  until?: string;
  /** Milliseconds of rest before it, in which a console may fetch ahead. */
  rest: number;
}

export interface Subject {
  name: string;
  ours: Target & { actions: Action[] };
  peer?: Target & { actions: Action[] };
}

const searched = 'u00042';

export const subjects: Subject[] = [
  {
    name: 'Users',
    ours: {
      path: '/users?size=10',
      row: '@',
      actions: [
        { name: 'next page', press: 'Next page', rest: 1500 },
        { name: 'next page again, at once', press: 'Next page', rest: 0 },
        { name: 'sort by e-mail', press: 'E-mail', rest: 1000 },
        { name: 'search', type: { box: 'Search', text: searched }, until: searched, rest: 1000 },
      ],
    },
    peer: {
      path: '/admin/users',
      row: '@',
      actions: [
        { name: 'next page', press: 'Go to next page', rest: 1500 },
        { name: 'next page again, at once', press: 'Go to next page', rest: 0 },
        { name: 'sort by e-mail', press: 'Sort by email', rest: 1000 },
        { name: 'search', type: { box: 'Search', text: searched, enter: true }, until: searched, rest: 1000 },
      ],
    },
  },
];
