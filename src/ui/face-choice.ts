import * as v from 'valibot';
import { kept } from '@/lib/storage';

/** Whether this browser has the console's face already. */
export const faceChoice = kept('device', 'face', v.boolean());
