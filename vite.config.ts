import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { shipping, shippingPlugins } from './src/build/shipping.ts';
import { backend } from './tests/manager/dev-plugin.ts';
import { projects } from './tests/projects.ts';

const alias = Object.fromEntries(
  ['src', 'locales', 'tests'].map((d) => [d === 'src' ? '@' : `@${d}`, new URL(`./${d}`, import.meta.url).pathname]),
);

export default defineConfig(({ mode, command }) => ({
  plugins: [react(), backend(), ...shippingPlugins(mode)],
  resolve: { alias },
  ...shipping(mode, command),
  test: { projects },
}));
