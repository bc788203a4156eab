import { slotsOnce } from '@/entities/slots/slot-types';
import { editInverse, switchInverse, type Inverses } from '@/kit/inverses';
import { isSwitched, switchProject } from './changes';
import { projectEdit } from './project-edit';

export const inverses: Inverses = {
  edit: editInverse('projects', async (id, client) => projectEdit(id, await slotsOnce(client))),
  switch: switchInverse('projects', { switchTo: switchProject, isSwitched }),
};
