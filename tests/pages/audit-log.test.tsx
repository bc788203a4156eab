import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';
import { drawerAct, rowAct } from '../row-menu.ts';

type Page = Awaited<ReturnType<typeof renderAt>>;
const asked = ({ requests }: Page, operation: string) =>
  requests.filter((one) => one.operation === operation).map(({ variables }) => variables);
const time = (text: string) => Date.parse(text);

describe('the audit log', () => {
  it('has changes first, by cursor; whose they are is looked up by e-mail; an action keeps its address', async () => {
    const page = await renderAt('/audit-log?actor=is:domain-admin@lablup.com&entity=domain,user');
    const { manager, user } = page;
    const table = await screen.findByRole('table', { name: 'Audit log' });
    const [first] = await within(table).findAllByRole('rowheader');
    const admin = manager.db.userByEmail('domain-admin@lablup.com');
    await waitFor(() =>
      expect(asked(page, 'AuditLog').at(-1)).toMatchObject({
        filter: {
          AND: [
            { entityType: { in: ['domain', 'user'] } },
            { operation: { notIn: ['get', 'lookup', 'search'] } },
            { triggeredBy: { in: [admin?.uuid] } },
          ],
        },
      }),
    );
    expect(within(table).queryAllByText('admin@lablup.com')).toEqual([]);
    await user.click(within(first as HTMLElement).getByRole('link'));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('Address and acting user are written down from 26.9.0 on.')).toBeVisible();
    const id = new URL(page.address(), 'http://console').searchParams.get('open') ?? '';
    const row = manager.db.actions.get(id.split('.')[1] ?? '');
    expect(time(row?.created_at ?? '')).toBe(Number(id.split('.')[0]));
  });

  it('leads to what is known there by the id of a part of it: a project of a registry, the card of a model', async () => {
    const page = await renderAt('/audit-log?entity=container_registry,model_card');
    const { actions, registries, modelCards, modelFolders } = page.manager.db;
    const [[one], [folder], [entry]] = [[...actions.values()], [...modelFolders.values()], [...registries.keys()]];
    if (!one || !folder || !entry) throw new Error('the embedded site has an action, a model and a registry');
    const card = crypto.randomUUID();
    const place = { projectId: card, domainName: 'default', creatorId: card, vfolderId: folder.id };
    const rest = { modelVersion: null, accessLevel: 'INTERNAL', createdAt: one.created_at, updatedAt: null };
    modelCards.set(card, { ...folder, id: card, ...place, ...rest });
    actions.set('1', { ...one, id: '1', operation: 'update', kind: 'container_registry', entity_id: entry });
    actions.set('2', { ...one, id: '2', operation: 'update', kind: 'model_card', entity_id: card });
    await page.go('/audit-log?tab=all&entity=container_registry,model_card');
    await rowAct(page.user, `update container_registry ${entry}`, 'Show the thing');
    await screen.findByRole('table', { name: 'Registries' });
    expect(decodeURIComponent(page.address())).toBe(`/registries?ids=has:${entry}`);
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
    await page.go('/audit-log?tab=all&entity=container_registry,model_card');
    await rowAct(page.user, `update model_card ${card}`, 'Show the thing');
    await screen.findByRole('table', { name: 'Model store' });
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
    await page.go(`/model-store?open=${folder.id}`);
    await drawerAct(page.user, folder.name, 'Who changed this?');
    await screen.findByRole('table', { name: 'Audit log' });
    expect(decodeURIComponent(page.address())).toBe(`/audit-log?entity=in:model_card&id=is:${card}`);
  });

  it('is where a thing leads that somebody has changed', async () => {
    const page = await renderAt('/domains?open=default');
    const drawer = await screen.findByRole('dialog', { name: 'default' });
    await page.user.click(await within(drawer).findByRole('button', { name: 'More' }));
    await page.user.click(await screen.findByRole('menuitem', { name: 'Who changed this?' }));
    await screen.findByRole('table', { name: 'Audit log' });
    expect(decodeURIComponent(page.address())).toBe('/audit-log?entity=in:domain&id=is:default');
    const rows = [...page.manager.db.actions.values()].filter(
      ({ kind, entity_id: id, operation }) => kind === 'domain' && id === 'default' && !/get|search/.test(operation),
    );
    const found = screen.queryAllByRole('rowheader');
    expect(found).toHaveLength(rows.length);
  });

  it('on 26.9 names the address, and shows what the servers could not do', async () => {
    const page = await renderAt('/audit-log', { release: '26.9.6' });
    const [row] = [...page.manager.db.actions.values()].filter(({ operation }) => operation === 'update');
    const open = `${time(row?.created_at ?? '')}.${row?.id}`;
    await page.go(`/audit-log?sort=operation&open=${open}`);
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('192.0.2.0')).toBeVisible();
    await waitFor(() =>
      expect(asked(page, 'AuditLogInOrder').some((one) => JSON.stringify(one).includes('OPERATION'))).toBe(true),
    );
    await page.go('/audit-log?view=errors');
    const table = await screen.findByRole('table', { name: 'Server errors' });
    expect((await within(table).findAllByText(/Something failed$/)).length).toBe(20);
  });
});
