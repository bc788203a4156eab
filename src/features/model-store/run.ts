/** Running a model: a clone of its folder, then a service of it. */
import type { QueryClient } from '@tanstack/react-query';
import { rest } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { ModelClonesDocument } from '@/api/gen/model-store.legacy';
import { asObject, asText } from '@/api/json';
import { cloneFolder } from '@/entities/folders/changes';
import type { ServiceDefinition } from '@/entities/models/service-definition';
import { cond, toFilter } from '@/lib/minilang';
import { amountsOf, isCloneOf, RUNTIME } from './run-input';

/** The caller's own clone of a model's folder, if there is one that may be used. */
export const readClone = (folder: string, email: string) =>
  fresh(async (ask): Promise<{ id: string; name: string } | null> => {
    const filter = toFilter(cond('name', 'starts', `${folder}-`)) ?? '';
    const { edges } = present((await ask.query(ModelClonesDocument, { filter })).vfolder_nodes);
    const own = edges
      .flatMap((edge) => edge?.node ?? [])
      .find(
        (one) =>
          one.user_email === email &&
          one.status === 'ready' &&
          one.usage_mode === 'model' &&
          isCloneOf(one.name ?? '', folder),
      );
    return own ? { id: own.row_id ?? '', name: own.name ?? '' } : null;
  });

export interface Wanted {
  name: string;
  project: string;
  domain: string;
  group: string;
  /** The clone's id or name. */
  model: string;
  definitionFile: string;
  made: ServiceDefinition;
}

/** Makes the service; gives its id. The server checks nothing of the folder. */
export const createService = (wanted: Wanted): Promise<string> =>
  rest('POST', '/services', {
    body: {
      name: wanted.name,
      desired_session_count: 1,
      lang: wanted.made.image,
      arch: wanted.made.architecture,
      runtime_variant: RUNTIME,
      group: wanted.project,
      domain: wanted.domain,
      cluster_size: 1,
      cluster_mode: 'single-node',
      open_to_public: false,
      config: {
        model: wanted.model,
        model_definition_path: wanted.definitionFile,
        model_mount_destination: '/models',
        environ: wanted.made.environ,
        scaling_group: wanted.group,
        resources: amountsOf(wanted.made.slots),
        resource_opts: wanted.made.options,
      },
    },
    decode: (answer) => {
      const id = asText(asObject(answer).endpoint_id);
      if (!id) throw new TypeError('no service');
      return id;
    },
  });

/** Clones a model's folder and waits until the server is done. @throws `not-done` where it failed */
export async function cloneAndWait(
  client: QueryClient,
  { id, name, host, title }: { id: string; name: string; host: string; title: string },
): Promise<void> {
  const { followServerTask } = await import('@/kit/server-task');
  const task = await cloneFolder(id, { name, host, usageMode: 'model', permission: 'rw', cloneable: false });
  const { state } = await followServerTask(client, { id: task, title, writes: 'folders' }).ended;
  if (state !== 'done') throw new AppError('not-done');
}
