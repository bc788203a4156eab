/** Runs before each file that renders the whole console, after setup.ts: so this is done before the DOM is cleaned up. */
import { afterEach } from 'vitest';
import { leave } from './render.tsx';

afterEach(leave);
