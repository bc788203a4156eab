import { editInverse, type Inverses } from '@/kit/inverses';
import { groupEdit } from './group-edit';
import { GROUPS, isEditable } from './settings';

export const inverses: Inverses = {
  edit: editInverse('site', (group) =>
    groupEdit((GROUPS.find(({ name }) => name === group)?.settings ?? []).filter(isEditable)),
  ),
};
