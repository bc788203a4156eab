import { slotsOnce } from '@/entities/slots/slot-types';
import { editInverse, switchInverse, type Inverses } from '@/kit/inverses';
import { isSwitched, switchProject } from './changes';
import { projectEdit } from './project-edit';

export const inverses: Inverses = {
  edit: editInverse('projects', async (id) => projectEdit(id, await slotsOnce())),
  switch: switchInverse('projects', { switchTo: switchProject, isSwitched }),
};
