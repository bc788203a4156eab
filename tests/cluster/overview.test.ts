/** The overview, its figures compared with what a second client is told at the same time. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graph } from './client.ts';
import { journeys, press, visit } from './rig.ts';

journeys();

interface Told {
  running: { total_count: number };
  waiting: { total_count: number };
  failed: { total_count: number };
  agents: { items: { status: string; schedulable: boolean; available_slots: string; occupied_slots: string }[] };
}
const QUERY = `query($failed: String) {
  running: compute_session_list(limit: 1, offset: 0, status: "RUNNING") { total_count }
  waiting: compute_session_list(limit: 1, offset: 0, status: "PENDING") { total_count }
  failed: compute_session_list(limit: 1, offset: 0, filter: $failed) { total_count }
  agents: agent_list(limit: 1000, offset: 0, status: "ALIVE,LOST") { items { status schedulable available_slots occupied_slots } }
}`;

async function told(): Promise<(number | undefined)[]> {
  const day = new Date();
  const yesterday = new Date(day.getFullYear(), day.getMonth(), day.getDate() - 1).toISOString();
  const { running, waiting, failed, agents } = await graph<Told>(QUERY, {
    failed: `(result == "FAILURE") & (terminated_at >= "${yesterday}")`,
  });
  const open = agents.items.filter(({ status, schedulable }) => status === 'ALIVE' && schedulable);
  const cores = (json: string) => Number((JSON.parse(json) as { cpu?: string }).cpu ?? 0);
  const free = open.reduce((sum, one) => sum + cores(one.available_slots) - cores(one.occupied_slots), 0);
  const lost = agents.items.filter(({ status }) => status === 'LOST').length;
  return [running.total_count, waiting.total_count, failed.total_count, lost, free];
}

const FIGURES = ['Sessions running', 'Sessions waiting', 'Failed since yesterday', 'Agents lost'];
const number = (text: string): number | undefined => {
  const digits = /[\d,]+/.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
};

async function shown(page: Page): Promise<(number | undefined)[]> {
  const figures = FIGURES.map((name) => page.getByRole('link', { name: new RegExp(`^${name} [\\d,]`) }).innerText());
  const row = page.getByRole('table', { name: 'Resources in use' }).getByRole('row').nth(1);
  const free = row.getByRole('link', { name: / free$/ }).first();
  return [
    ...(await Promise.all(figures)).map((text, at) => number(text.replace(FIGURES[at] ?? '', ''))),
    number(await free.innerText()),
  ];
}

test('its figures are those of the manager, and lead to what they count', async () => {
  const page = await visit('/');
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.getByRole('table', { name: 'Resources in use' }).waitFor();
  // Others may start and end sessions meanwhile: some moment at which both say the same has to come.
  await expect
    .poll(
      async () => {
        await press(page, 'Refresh');
        await page.waitForTimeout(1500);
        return [await shown(page), await told()].map((one) => one.join(' '));
      },
      { timeout: 40_000 },
    )
    .toSatisfy(([ours, theirs]: string[]) => ours === theirs);
  await page.getByRole('link', { name: /^Sessions running/ }).click();
  await page.getByRole('table', { name: 'Sessions' }).getByText('Running').first().waitFor();
});

test('a domain admin sees the share of the own domain', async () => {
  const page = await visit('/', { as: 'admin' });
  const share = page.getByRole('region', { name: /^Your domain: / });
  await share
    .getByText(/ \/ |Nothing is used|may not read/)
    .first()
    .waitFor();
  expect(await page.getByRole('region', { name: 'Storages' }).count()).toBe(0);
});
