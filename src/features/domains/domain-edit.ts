import { modifyDomain } from '@/entities/domains/modify-domain';
import type { EditSpec } from '@/kit/edit-work';
import { slotsAsRead } from '@/kit/slot-values';
import type { SlotInfos } from '@/lib/slots';
import { readDomain } from './api';
import { toModifyProps, valuesOf, type DomainValues } from './domain-input';
import type { DomainRow } from './fields';

/** How a domain is changed: only what differs is sent. */
export const domainEdit = (name: string, infos: SlotInfos): EditSpec<DomainRow, DomainValues> => ({
  read: readDomain(name),
  toValues: (now, first) => valuesOf(now, infos, first),
  asRead: (typed) => slotsAsRead(typed, infos),
  readAfter: (sent) => readDomain(sent.name, name),
  write: (edit) => modifyDomain(name, toModifyProps(edit, infos)),
});
