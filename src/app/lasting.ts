import type { QueryClient } from '@tanstack/react-query';
import { session } from '@/api/session';
import { readAgain } from '@/api/query-client';
import { takeCutOff, type CutOff } from '@/kit/task-history';

/** Tasks that only watch, and go on when the page comes up anew. */
const LASTING: Record<string, (client: QueryClient) => Promise<(task: CutOff) => Promise<void>>> = {
  drain: async (client) => {
    const { resumeDrain } = await import('@/features/agents/drain');
    return (task) => resumeDrain(task, () => readAgain(client, 'agents'));
  },
  install: async (client) => {
    const { resumeInstall } = await import('@/features/images/install');
    return (task) => resumeInstall(client, task);
  },
  'server-task': async (client) => {
    const { resumeServerTask } = await import('@/kit/server-task');
    return (task) => resumeServerTask(client, task);
  },
};

/** Goes on with what a reload has cut off, if the same person is there. */
export async function goOn(client: QueryClient): Promise<void> {
  if (session.get().phase !== 'signed-in') return;
  for (const task of takeCutOff()) await (await LASTING[task.kind]?.(client))?.(task);
}
