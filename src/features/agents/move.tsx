/** Puts an agent into another resource group. */
import type { TFunction } from 'i18next';
import { Suspense } from 'react';
import { mutate, query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { MoveAgentDocument, ResourceGroupIdDocument } from '@/api/gen/agents.v2';
import { ModifyAgentDocument } from '@/api/gen/agents.legacy';
import type { Confirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { outcomeOf } from '@/kit/lost-answer';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { has, type Release } from '@/lib/releases';
import { ServerText } from '@/ui/ServerText';
import { readAgent, readStanding } from './api';

const ResourceGroupSelect = lazyNamed(
  () => import('@/entities/resource-groups/ResourceGroupSelect'),
  'ResourceGroupSelect',
);

/**
 * From 26.9 on by the call that refuses while sessions run there. Before, the server moves any agent to any name, and one that does
 * not exist keeps the agent from coming back: only those that are offered are sent.
 */
async function moveAgent(id: string, group: string, release: Release): Promise<void> {
  if (!has(release, 'agent.move'))
    return void (await mutate(ModifyAgentDocument, { id, props: { scaling_group: group } }));
  const found = present((await query(ResourceGroupIdDocument, { name: group })).adminResourceGroups).edges[0];
  if (!found) throw new AppError('not-found');
  await mutate(MoveAgentDocument, { input: { agentId: id, resourceGroupId: found.node.entityId, force: false } });
}

interface Move {
  id: string;
  group: string;
  t: TFunction<'agents'>;
  language: string;
  confirm: Confirm;
  write: (work: () => Promise<unknown>) => Promise<void>;
  drain: (id: string) => unknown;
  release: Release;
}

/** Asks where to, and moves; while sessions run there it says so, with the way to end that. */
export async function startMove({ id, group, t, language, confirm, write, drain, release }: Move): Promise<void> {
  const { total, sessions } = await readStanding(id)();
  if (total > 0) {
    const go = await confirm({
      level: 1,
      title: t('agents:move.blocked', { id }),
      body: (
        <>
          <p>{t('agents:move.running', { count: total, shown: countFormat(language)(total) })}</p>
          <ul className="qd-agent-ending">
            {sessions.slice(0, 20).map((one) => (
              <li key={one.session_id}>
                <ServerText>{`${one.name ?? ''} (${one.user_email ?? ''})`}</ServerText>
              </li>
            ))}
          </ul>
        </>
      ),
      okLabel: t('agents:drain.ok'),
    });
    if (go) await drain(id);
    return;
  }
  await confirm<string>({
    level: 1,
    title: t('agents:move.title', { id }),
    initial: group,
    body: (chosen, choose) => (
      <>
        <p>{t('agents:move.text', { group })}</p>
        <Suspense fallback={null}>
          <ResourceGroupSelect
            label={t('agents:fields.group')}
            value={chosen}
            onChange={(next) => next !== undefined && choose(next)}
          />
        </Suspense>
      </>
    ),
    consequences: [t('agents:move.open'), t('agents:move.stored')],
    okLabel: t('agents:move.ok'),
    run: (chosen) => (chosen === group ? Promise.resolve() : write(() => moveAgent(id, chosen, release))),
    readBack: async (chosen) => outcomeOf((await readAgent(id)())?.scaling_group === chosen),
    says: {
      did: 'changed',
      name: id,
      row: id,
      link: { to: paths.agents({ open: id }) },
      undo: () => write(() => moveAgent(id, group, release)),
    },
  });
}
