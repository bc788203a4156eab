import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const alias = Object.fromEntries(
  ['src', 'locales', 'tests'].map((d) => [d === 'src' ? '@' : `@${d}`, new URL(`./${d}`, import.meta.url).pathname]),
);

export default defineConfig({ plugins: [react()], resolve: { alias } });
