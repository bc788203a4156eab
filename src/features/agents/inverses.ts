import { switchInverse, type Inverses } from '@/kit/inverses';
import { lookAtOne } from '@/kit/lost-answer';
import { isSchedulable, setSchedulable } from './api';

export const inverses: Inverses = {
  schedulable: switchInverse('agents', {
    switchTo: setSchedulable,
    isSwitched: (id, on) => lookAtOne(isSchedulable(on), id)(),
  }),
};
