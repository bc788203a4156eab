import { editInverse, switchInverse, type Inverses } from '@/kit/inverses';
import { isSwitched, switchResourceGroup } from './changes';
import { groupEdit } from './group-edit';

export const inverses: Inverses = {
  edit: editInverse('resource-groups', groupEdit),
  switch: switchInverse('resource-groups', { switchTo: switchResourceGroup, isSwitched }),
};
