/** Installs images: a session that does nothing makes an agent fetch its image, and ends by itself. */
import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { query, rest } from '@/api/client';
import { AppError, present, redact, toAppError } from '@/api/errors';
import { InstallNowDocument } from '@/api/gen/images.legacy';
import { asObject, asText, parseJson } from '@/api/json';
import { readAgain } from '@/api/query-client';
import { pause } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';
import type { CutOff } from '@/kit/task-history';
import { startTask, type TaskHandle, type TaskResult } from '@/kit/tasks';
import { loadNamespaces } from '@/ui/i18n';
import { notify } from '@/ui/notify';
import { endSession } from '@/entities/sessions/end-sessions';

/** What the task is known by when the page comes up anew. */
export const INSTALL = 'install';

export interface Plan {
  /** Makes the names of its sessions: after a reload those that were begun are found again by them. */
  stamp: string;
  group: string;
  project: string;
  domain: string;
  key: string;
  images: { reference: string; architecture: string; resources: Record<string, string> }[];
}

/** How often a session is looked at (ms). */
const LOOK_EVERY = 3000;
const OVER = ['TERMINATED', 'CANCELLED', 'ERROR'];

export const sessionName = ({ stamp }: Pick<Plan, 'stamp'>, at: number): string => `install-${stamp}-${at + 1}`;

interface Seen {
  id: string;
  status: string;
  info: string;
  agents: string[];
}

/** The session of that name that this plan began, if it did. */
async function look(name: string, signal: AbortSignal): Promise<Seen | null> {
  const filter = toFilter(cond('name', 'in', joinValues([name]))) ?? '';
  const { compute_session_list } = await query(InstallNowDocument, { filter, limit: 1 }, { signal });
  const one = present(compute_session_list).items[0];
  if (!one) return null;
  const agents = (one.agents ?? []).flatMap((agent) => agent ?? []);
  // `TERMINATED` stands with its reason on some releases.
  const [status = ''] = (one.status ?? '').split(' ');
  return { id: String(one.session_id), status, info: one.status_info ?? '', agents };
}

const begin = async (plan: Plan, at: number): Promise<void> => {
  const image = plan.images[at];
  const sent = rest('POST', '/session', {
    body: {
      clientSessionToken: sessionName(plan, at),
      lang: image?.reference,
      arch: image?.architecture,
      type: 'batch',
      startupCommand: 'true',
      group: plan.project,
      domain: plan.domain,
      clusterSize: 1,
      clusterMode: 'single-node',
      enqueueOnly: true,
      reuseIfExists: false,
      config: { resources: image?.resources, scaling_group: plan.group },
    },
  });
  // An answer that is lost is no harm: the session is looked for by its name.
  await sent.catch((failure: unknown) => {
    if (toAppError(failure).kind !== 'unknown-outcome') throw failure;
  });
};

/** How it stands, as the log says it. */
const words = ({ status, info, agents }: Seen): string => [status, info, ...agents].filter(Boolean).join(' ');

/** Whether it did what it was for; undefined while it has not ended. @throws AppError where it failed */
function endOf({ status, info }: Seen): 'ok' | undefined {
  if (!OVER.includes(status)) return undefined;
  if (status === 'TERMINATED' && !/fail|error/i.test(info)) return 'ok';
  throw new AppError('refused', { detail: info || status });
}

/** One image: its session is begun unless it was, and watched until it is over. */
async function installOne(plan: Plan, at: number, handle: TaskHandle, every: number): Promise<TaskResult['outcome']> {
  const { signal, log } = handle;
  const name = sessionName(plan, at);
  let seen = await look(name, signal);
  if (!seen) await begin(plan, at);
  let told = '';
  while (!signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    seen = (await look(name, signal).catch(() => null)) ?? seen;
    const now = seen ? words(seen) : '';
    if (now !== told) log(`${plan.images[at]?.reference ?? ''}: ${redact(now)}`);
    told = now;
    if (seen && endOf(seen)) return 'ok';
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await pause(every, signal);
  }
  if (seen) await endSession(seen.id, plan.key, true).catch(() => undefined);
  return 'skipped';
}

async function installAll(client: QueryClient, plan: Plan, handle: TaskHandle, every: number) {
  const results = plan.images.map(({ reference, architecture }): TaskResult => ({
    label: `${reference} (${architecture})`,
    outcome: 'skipped',
  }));
  for (const [at, result] of results.entries()) {
    if (handle.signal.aborted) break;
    handle.progress(at, results.length);
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a machine fetches one at a time
      result.outcome = await installOne(plan, at, handle, every);
    } catch (failure) {
      result.outcome = 'failed';
      result.error = toAppError(failure);
    }
    handle.results([...results]);
  }
  handle.progress(results.length, results.length);
  await readAgain(client, 'images');
  const count = results.filter(({ outcome }) => outcome === 'ok').length;
  if (!handle.signal.aborted)
    (count === results.length ? notify.success : notify.warning)(
      i18next.t('images-edit:install.done', { count, total: results.length }),
    );
}

/** Starts it as a task, which outlives a reload. */
export function startInstall(client: QueryClient, plan: Plan, again?: string, every = LOOK_EVERY) {
  const count = plan.images.length;
  const title = i18next.t('images-edit:install.task', {
    count,
    name: plan.images[0]?.reference ?? '',
    group: plan.group,
  });
  return startTask(title, (handle) => installAll(client, plan, handle, every), count, {
    again,
    lasting: { kind: INSTALL, of: JSON.stringify(plan) },
  });
}

/** Goes on after a reload. */
export async function resumeInstall(client: QueryClient, { id, of }: CutOff): Promise<void> {
  const plan = asObject(parseJson(of));
  if (!asText(plan.stamp)) return;
  await loadNamespaces(['images-edit']);
  startInstall(client, plan as unknown as Plan, id);
}
