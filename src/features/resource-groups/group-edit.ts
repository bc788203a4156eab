import type { EditSpec } from '@/kit/edit-work';
import { readResourceGroup } from './api';
import { modifyResourceGroup } from './changes';
import type { ResourceGroupRow } from './fields';
import { asRead, toModifyProps, valuesOf, type GroupValues } from './group-input';

export const UNREAD = ['token', 'noToken'] as const;

/** How a resource group is changed: only what differs is sent. */
export const groupEdit = (name: string): EditSpec<ResourceGroupRow, GroupValues> => ({
  read: readResourceGroup(name),
  toValues: valuesOf,
  unread: UNREAD,
  asRead,
  write: (edit) => modifyResourceGroup(name, toModifyProps(edit)),
});
