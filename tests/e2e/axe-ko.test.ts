import { axeIn } from './axe-states.ts';

axeIn('ko');
