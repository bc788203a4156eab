/**
 * Our build beside a running cluster, once for all files. Settings, all optional:
 * BACKENDAI_URL its webserver, BACKENDAI_MANAGER its manager, BACKENDAI_VERSION its release, BACKENDAI_GATEWAY (`on`,
 * `off`) for the report, BACKENDAI_CONSOLE a webserver that serves the build already,
 * BACKENDAI_STORAGE its storage proxy, PSQL a command that runs psql on its database,
 * CLUSTER the program that switches its parts on and off.
 */
import type { TestProject } from 'vitest/node';
import { buildConsole } from '../e2e/serve-build.ts';
import { serveBeside } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the console, without a slash at its end. */
    consoleUrl: string;
  }
}

const reachable = async (url: string): Promise<void> => {
  const answer = await fetch(`${url}/config.toml`).catch((error: unknown) => {
    throw new Error(`No cluster answers at ${url}`, { cause: error });
  });
  if (!answer.ok) throw new Error(`${url}/config.toml answers ${answer.status}`);
  await answer.body?.cancel();
};

const endings: (() => Promise<unknown>)[] = [];

export async function setup(project: TestProject): Promise<void> {
  const backend = process.env.BACKENDAI_URL ?? 'http://127.0.0.1:8090';
  await reachable(backend);
  const given = process.env.BACKENDAI_CONSOLE;
  const { BACKENDAI_VERSION: release = 'not told', BACKENDAI_GATEWAY: gateway = 'not told' } = process.env;
  project.vitest.logger.log(
    `cluster: release ${release}, gateway ${gateway}, ${given ?? 'a build of its own'} on ${backend}`,
  );
  if (given) {
    await reachable(given);
    project.provide('consoleUrl', given.replace(/\/$/, ''));
    return;
  }
  const build = await buildConsole();
  endings.push(build.remove);
  const served = await serveBeside(build.folder, backend);
  endings.push(served.close);
  project.provide('consoleUrl', served.url);
}

export async function teardown(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
