/** What must hold after every fault, in one place (I1 – I12 of the design); each check names the one it stands for. */
import { expect } from 'vitest';
import { READS_BY_POST } from '../manager/faults.ts';
import type { Rendered } from '../render.tsx';
import type { Asked } from '../server.ts';

/** Texts that no server failure may bring to the screen, into the address or into storage. */
const CANARIES = /canary-hash|pbkdf2_sha256/;
const RAW = /Traceback|\[SQL|INSERT INTO|asyncpg|sqlalchemy/;

export interface Expected {
  /** The heading of the page. */
  title: string;
  /** How often somebody said "do it". */
  confirmations?: number;
  /** Most requests that the page may have sent until now. */
  requests?: number;
}

export const isWrite = ({ method, path, body }: Asked): boolean => {
  const { query } = (body ?? {}) as { query?: string };
  if (typeof query === 'string') return /^\s*mutation/.test(query);
  return method !== 'GET' && path.includes('/func/') && !READS_BY_POST.test(path);
};

/** Errors that nothing caught, since the start of the watch. */
export function watchErrors(): { take: () => string[]; stop: () => void } {
  const seen: string[] = [];
  const onError = (event: ErrorEvent) => void seen.push(`error ${event.message}`);
  const onRejection = (reason: unknown) => void seen.push(`rejection ${String(reason)}`);
  window.addEventListener('error', onError);
  process.on('unhandledRejection', onRejection);
  return {
    take: () => seen.splice(0),
    stop: () => {
      window.removeEventListener('error', onError);
      process.off('unhandledRejection', onRejection);
    },
  };
}

const UNREAD = new Set(['DETAILS', 'STYLE', 'SCRIPT']);

/** What a person reads: without the folded technical details. */
function readText(root: Node): string {
  if (root.nodeType === Node.TEXT_NODE) return root.nodeValue ?? '';
  if (UNREAD.has(root.nodeName)) return '';
  let text = '';
  for (let child = root.firstChild; child; child = child.nextSibling) text += readText(child);
  return text;
}

/** I1: the frame of the console stands. Behind a modal dialog it is inert, so it is looked up as it is in the document. */
function shellStands({ title }: Expected): void {
  expect(document.querySelectorAll('header.qd-top'), 'I1 banner').toHaveLength(1);
  expect(document.querySelectorAll('nav.qd-nav'), 'I1 navigation').toHaveLength(1);
  expect(document.querySelectorAll('main'), 'I1 main').toHaveLength(1);
  const headings = [...document.querySelectorAll('h1')].map((one) => one.textContent);
  expect(headings, 'I1 heading').toEqual([title]);
  expect(document.title, 'I1 title of the document').toMatch(/ · Quarterdeck$/);
}

/** I10: nothing secret in what can be seen, followed or kept. Details may hold what the server said, never its parameters. */
function nothingLeaks(address: string): void {
  const kept = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
  for (const [place, text] of [
    ['document', document.body.textContent],
    ['address', address],
    ['storage', kept],
  ] as const)
    expect(text, `I10 ${place}`).not.toMatch(CANARIES);
  expect(readText(document.body), 'I10 raw text of the server').not.toMatch(RAW);
}

/** What a value becomes that nobody has looked at before showing it. */
const GARBLED = /\bNaN\b|Invalid Date|\[object |\bundefined\b/;

const describes = (one: HTMLElement): boolean => readText(one).trim().length > 20;

/** I3, I9: what failed is said in an alert, in words, with a way on. */
export function alertSays(part: ParentNode = document): HTMLElement {
  // Looked up as it stands in the document: asked for many times, and a dialog may lie above it.
  const [alert] = [...part.querySelectorAll<HTMLElement>('[role=alert]')].filter(describes);
  if (!alert) throw new Error('I3 no alert says what failed');
  return alert;
}

/** I2, I1, I5, I6, I7, I10: what holds whatever the fault was. */
export function holds(view: Rendered, errors: readonly string[], expected: Expected): void {
  expect(errors, 'I2 uncaught').toEqual([]);
  shellStands(expected);
  const writes = view.requests.filter(isWrite).map(({ operation, path }) => operation ?? path);
  expect(writes.length, `I5 writes: ${writes.join(' ')}`).toBeLessThanOrEqual(expected.confirmations ?? 0);
  expect(view.requests.length, 'I6 requests').toBeLessThanOrEqual(expected.requests ?? 20);
  nothingLeaks(view.address());
  expect(readText(document.querySelector('main') ?? document.body), 'nothing garbled').not.toMatch(GARBLED);
}

/** I7: nobody is told that it worked. */
export function noSuccessIsClaimed(): void {
  expect(document.querySelector('.qd-notice[data-kind=success], .ant-alert-success'), 'I7 success message').toBeNull();
}

/** I4: what somebody typed, by label, to be compared before and after. */
export function typedValues(root: HTMLElement): Record<string, string> {
  const fields = [...root.querySelectorAll<HTMLInputElement>('input, textarea')];
  return Object.fromEntries(
    fields.map((field, at) => [
      `${at} ${field.id.replace(/^form\w*?_/, '')}`,
      field.type === 'checkbox' ? String(field.checked) : field.value,
    ]),
  );
}

/** The rows that a list shows, also behind a dialog. */
export const rowCount = (label: string): number =>
  [...document.querySelectorAll('table')]
    .filter((table) => table.getAttribute('aria-label') === label)
    .reduce((sum, table) => sum + table.querySelectorAll('tbody th[scope=row]').length, 0);
