import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';

it('what belongs to an image, a storage, a quota, a registry and a service is counted in its head, with the way to it', async () => {
  const manager = createManager({ users: 40, role: 'superadmin' });
  const { db } = manager;
  const image = [...db.images.values()].find(({ aliases }) => aliases.includes('pytorch-1'));
  const session = [...db.sessions.values()].find(({ status }) => status === 'RUNNING');
  const service = [...db.endpoints.values()].find(({ name }) => name === 'svc-vision-2');
  const user = db.userByEmail('user@lablup.com');
  const folder = [...db.folders.values()][0];
  if (!image || !session || !service || !user || !folder) throw new Error('the embedded site has each of them');
  const reference = 'cr.backend.ai/stable/pytorch:2.9.0-py312-cuda12.8-ubuntu24.04';
  session.image = reference;
  image.agents.push('i-one');
  db.folders.set('its', { ...folder, id: 'its', host: 'local:xfs1', user: user.uuid });
  db.scopes.set(`local:xfs1 user:${user.uuid}`, { used: 95, limit: 100 });
  const { go } = await renderAt(`/images?open=${image.id}`, { manager });
  const figure = async (name: RegExp) =>
    within(await screen.findByRole('list', { name: 'Key figures' })).findByText(
      (_, one) => (one?.matches('a, button') ?? false) && name.test((one?.textContent ?? '').trim()),
    );
  const leads = async (name: RegExp, to: string | RegExp) =>
    waitFor(async () => expect((await figure(name)).getAttribute('href')).toMatch(to));

  await leads(/^Live sessions 1$/, `/sessions?image=${encodeURIComponent(`is:${reference}`)}`);
  await leads(/^Installed on 1$/, '/agents?open=i-one');

  await act(() => go('/storages?open=local:xfs1'));
  await leads(/^User folders \d+$/, /^\/project-folders\?view=users&host=is%3Alocal%3Axfs1$/);
  await leads(/^Usage [\d.]+%$/, /^\/storages\?view=quotas/);

  await act(() => go(`/storages?view=quotas&open=${encodeURIComponent(`local:xfs1 user:${user.uuid}`)}`));
  await leads(/^Folders \d+$/, new RegExp(`quotaScope=is%3Auser%3A${user.uuid}`));

  await act(() => go('/registries?open=cr.backend.ai'));
  await leads(/^Images [\d,]+$/, '/images?reference=starts%3Acr.backend.ai%2F');
  expect((await figure(/^Projects \d+$/)).tagName).toBe('BUTTON');

  await act(() => go(`/services?open=${service.id}`));
  expect(await figure(/^Sessions ready \d of \d$/)).toBeVisible();
});
