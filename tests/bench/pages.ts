/** What is measured, as data. A further page is a further entry; a console that lacks the page or action leaves it out. */
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
  type?: { box: string; text: string; enter?: boolean };
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

const searched = 'u00042';

export const subjects: Subject[] = [
  {
    name: 'Users',
    full: true,
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
  {
    name: 'Credentials',
    ours: {
      path: '/credentials?size=10',
      row: 'AKIA',
      actions: [{ name: 'next page', press: 'Next page', rest: 1500 }],
    },
    peer: {
      path: '/admin/users?tab=credentials',
      row: 'AKIA',
      actions: [{ name: 'next page', press: 'Go to next page', rest: 1500 }],
    },
  },
  {
    name: 'Policies of keypairs',
    ours: {
      path: '/resource-policies/keypair?size=10',
      row: 'default|kp-policy',
      actions: [
        {
          name: 'impact of a change of "default"',
          first: [{ press: 'Edit default' }, { fill: 'Concurrent sessions', text: '4' }],
          press: 'Review and save',
          row: '@',
          rest: 1000,
        },
      ],
    },
    peer: { path: '/admin/resource-policy', row: 'default|kp-policy', actions: [] },
  },
  {
    name: 'Projects',
    ours: { path: '/projects?size=10', row: 'proj-', actions: [] },
    peer: { path: '/admin/project', row: 'proj-', actions: [] },
  },
  { name: 'Domains', ours: { path: '/domains', row: 'dom-', actions: [] } },
  {
    name: 'Presets',
    ours: { path: '/presets?size=10', row: 'preset-', actions: [] },
    peer: { path: '/admin/environment?tab=preset', row: 'preset-', actions: [] },
  },
];
