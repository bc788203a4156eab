import { slotsOnce } from '@/entities/slots/slot-types';
import { editInverse, switchInverse, type Inverses } from '@/kit/inverses';
import { isSwitched, switchDomain } from './changes';
import { domainEdit } from './domain-edit';

export const inverses: Inverses = {
  edit: editInverse('domains', async (name) => {
    const spec = domainEdit(name, await slotsOnce());
    // A change of the name is not taken back, and so it stands where it was.
    return { ...spec, readAfter: () => spec.read };
  }),
  switch: switchInverse('domains', { switchTo: switchDomain, isSwitched }),
};
