import { PAGES } from '../pages.ts';
import { axeIn } from './axe-states.ts';

// The states and the colours are the same in every language; the words are not, and these states have the most of them.
const pages = PAGES.filter(({ alike }) => !alike);
axeIn('ko', { states: ['data', 'form', 'drawer'], themes: ['light'], pages });
