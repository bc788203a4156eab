import { axeIn } from './axe-states.ts';

// The states and the colours are the same in every language; the words are not, and these states have the most of them.
axeIn('ko', { states: ['data', 'form', 'confirm', 'drawer'], themes: ['light'] });
