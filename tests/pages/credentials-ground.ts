import { screen } from '@testing-library/react';
import { makeKeypair, type KeypairRow } from '../manager/subjects/keypairs/rows.ts';
import { createManager, type Manager, type ManagerOptions } from '../manager/manager.ts';
import type { Asked } from '../server.ts';

/** The first page of a run also waits for its modules. */
export const patience = { timeout: 25_000 };

export const ADMIN_KEY = 'AKIAIOSFODNN7EXAMPLE';
export const USER_KEY = 'AKIANABBDUSEREXAMPLE';
/** A second keypair of user@lablup.com: not its main one. */
export const SPARE_KEY = 'AKIASPARESPAREXAMPLE';
export const SPARE_SECRET = 'spare-secret-spare-secret-spare-secret-1';

/** A manager whose user@lablup.com has a second keypair. */
export function groundWith(spare: Partial<KeypairRow> = {}, options: ManagerOptions = {}): Manager {
  const manager = createManager({ users: 10, role: 'superadmin', ...options });
  const owner = manager.db.userByEmail('user@lablup.com');
  if (owner) manager.db.addKeypair(makeKeypair(owner, SPARE_KEY, SPARE_SECRET, spare));
  return manager;
}

export const asked = (requests: readonly Asked[], operation: string): Asked[] =>
  requests.filter((one) => one.operation === operation);

export const table = () => screen.findByRole('table', { name: 'Credentials' }, patience);
export const button = (name: string | RegExp) => screen.findByRole('button', { name }, patience);

/** The whole page as text, attributes included. */
export const markup = (): string => new XMLSerializer().serializeToString(document);

/** The GraphQL text of a request. */
export const queryText = (request: Asked | undefined): string => {
  const body = request?.body;
  return body !== null && typeof body === 'object' && 'query' in body ? String(body.query) : '';
};

/** What the browser has stored. */
export const stored = (): string =>
  [localStorage, sessionStorage].flatMap((store) => Object.keys(store).map((key) => store.getItem(key))).join('\n');
