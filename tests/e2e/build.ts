/** Builds the console once for all browser tests: they test what ships. */
import type { TestProject } from 'vitest/node';
import { buildConsole } from './serve-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the build lies. */
    consoleFolder: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await buildConsole();
  project.provide('consoleFolder', folder);
  return remove;
}
