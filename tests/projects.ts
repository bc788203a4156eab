/** The test projects, for vite.config.ts. A file that needs a DOM in `unit` says `// @vitest-environment jsdom` on its first line. */
import type { TestProjectConfiguration } from 'vitest/config';

interface Setting {
  include: string[];
  environment?: 'node' | 'jsdom';
  setupFiles?: string[];
  testTimeout?: number;
  globalSetup?: string[];
  fileParallelism?: boolean;
  expect?: { poll: { timeout: number } };
}

const project = (name: string, setting: Setting): TestProjectConfiguration => ({
  extends: true,
  test: { name, environment: 'node', ...setting, environmentOptions: { jsdom: { url: 'http://localhost:3000/' } } },
});

const setup = ['tests/setup.ts'];

export const projects: TestProjectConfiguration[] = [
  project('unit', { include: ['src/**/*.test.{ts,tsx}', 'tests/manager/**/*.test.ts'], setupFiles: setup }),
  project('arch', { include: ['tests/*.test.ts'] }),
  project('pages', {
    include: ['tests/pages/**/*.test.tsx'],
    environment: 'jsdom',
    setupFiles: setup,
    testTimeout: 40_000,
  }),
  project('faults', {
    include: ['tests/faults/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: setup,
    testTimeout: 40_000,
  }),
  project('e2e', {
    include: ['tests/e2e/**/*.{test,spec}.ts'],
    testTimeout: 60_000,
    globalSetup: ['tests/e2e/build.ts'],
    expect: { poll: { timeout: 12_000 } },
  }),
  project('cluster', {
    include: ['tests/cluster/**/*.{test,spec}.ts'],
    testTimeout: 120_000,
    fileParallelism: false,
    globalSetup: ['tests/cluster/global.ts'],
    expect: { poll: { timeout: 20_000 } },
  }),
];
