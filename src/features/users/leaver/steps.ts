/** What is done for people who leave, one step for each thing, and how it is found out whether it is done. */
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { LeaverFoldersDocument } from '@/api/gen/leaver.legacy';
import { changeFolderOwner } from '@/entities/folders/changes';
import { changeMembers } from '@/entities/projects/modify-project';
import { areEnded, endSession } from '@/entities/sessions/end-sessions';
import type { BulkWork } from '@/kit/bulk';
import { lookAt, outcomeOf, type Outcome, type ReadBack } from '@/kit/lost-answer';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import { has, type Release } from '@/lib/releases';
import { modifyUser, switchKeypair } from '../changes';
import { hasStatus, lookAtKeypairs, lookAtMembership } from '../now';
import type { Belongings } from './belongings';

export const KINDS = ['account', 'key', 'session', 'folder', 'project'] as const;
export type Kind = (typeof KINDS)[number];

/** What becomes of each kind of thing; folders need somebody to go to. */
export interface Choice {
  kinds: readonly Kind[];
  /** E-mail of the person who gets the folders. */
  to: string | undefined;
}

export interface Step {
  kind: Kind;
  /** Whose it is. */
  email: string;
  uuid: string;
  id: string;
  name: string;
  /** Of a session: the keypair that owns it. */
  key: string;
}

/** In the order in which they are done: nobody starts anything new before what runs is ended. */
export const stageOf = ({ kind }: Step): number => (kind === 'account' || kind === 'key' ? 0 : KINDS.indexOf(kind));

function stepsOfOne(
  { user, active, keys, sessions, folders, projects }: Belongings,
  { kinds, to }: Choice,
  release: Release,
): Step[] {
  const email = user.email ?? '';
  const step = (kind: Kind, id: string, name: string, key = ''): Step => ({
    kind,
    email,
    uuid: String(user.uuid),
    id,
    name,
    key,
  });
  const all = [
    ...(active ? [step('account', email, email)] : []),
    // A default keypair cannot be switched off there; without its account it is worth nothing.
    ...keys
      .filter((key) => !has(release, 'keypair.isDefault') || key !== user.main_access_key)
      .map((key) => step('key', key, key)),
    ...sessions.map(({ id, name, key }) => step('session', id, name, key)),
    ...folders.filter(() => to !== undefined && to !== email).map(({ id, name }) => step('folder', id, name)),
    ...projects.map(({ id, name }) => step('project', id, name)),
  ];
  return all.filter(({ kind }) => kinds.includes(kind));
}

export const stepsOf = (people: readonly Belongings[], choice: Choice, release: Release): Step[] =>
  people.flatMap((one) => stepsOfOne(one, choice, release));

async function act({ kind, email, uuid, id, key }: Step, to: string | undefined): Promise<void> {
  switch (kind) {
    case 'account':
      return modifyUser(email, { status: 'inactive' });
    case 'key':
      return switchKeypair(id, false);
    case 'session':
      return endSession(id, key, true);
    case 'folder':
      return void (await changeFolderOwner(id, to ?? ''));
    default:
      return changeMembers(id, [uuid], 'remove');
  }
}

const idsIn = (steps: readonly Step[]) => ({
  filter: toFilter(cond('id', 'in', joinValues(steps.map(({ id }) => id)))) ?? '',
  limit: steps.length,
});

const handedTo = (to: string | undefined): ReadBack<Step> =>
  lookAt(
    async (steps) => {
      const { vfolder_list } = await query(LeaverFoldersDocument, idsIn(steps));
      return new Map(present(vfolder_list).items.map((one) => [String(one?.id), one?.user_email ?? '']));
    },
    ({ id }) => id,
    (owner) => outcomeOf(owner === to),
  );

/** Of each kind by its own look. */
const lookAll =
  (to: string | undefined): ReadBack<Step> =>
  async (steps) => {
    const looks: Record<Kind, (own: readonly Step[]) => Promise<readonly Outcome[]>> = {
      account: (own) => hasStatus(false)(own),
      key: (own) => lookAtKeypairs(false)(own.map(({ id }) => id)),
      session: (own) => areEnded(own.map(({ id }) => id)),
      folder: handedTo(to),
      project: async (own) =>
        (await Promise.all(own.map((step) => lookAtMembership([step.id], 'remove')([step])))).map(
          ([one = 'unknown']) => one,
        ),
    };
    const found = new Map<Step, Outcome>();
    for (const [kind, own] of Map.groupBy(steps, (step) => step.kind)) {
      const outcomes = await looks[kind](own);
      own.forEach((step, at) => found.set(step, outcomes[at] ?? 'unknown'));
    }
    return steps.map((step) => found.get(step) ?? 'unknown');
  };

/** How the steps are run. Two writes to one project at a time get into each other's way, so one after the other. */
export const workOf = (to: string | undefined): BulkWork<Step> => ({
  run: (step) => act(step, to),
  readBack: lookAll(to),
  concurrency: 1,
});
