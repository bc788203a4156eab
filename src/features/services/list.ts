import { ServiceListDocument } from '@/api/gen/services.legacy';
import { defineList } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import { cond } from '@/lib/minilang';
import { serviceFields } from './fields';
import { serviceId, serviceName } from './service';

/** The server keeps those that were deleted. */
const TABS = {
  current: cond('lifecycle_stage', 'not', 'destroyed'),
  deleted: cond('lifecycle_stage', 'is', 'destroyed'),
};

/** Model services of everybody that the caller may see: of all domains, or of the own one. */
export const servicesList = defineList({
  entity: 'services',
  fields: serviceFields,
  idOf: serviceId,
  nameOf: serviceName,
  sort: '-created',
  refresh: 15,
  tabs: Object.keys(TABS),
  rows: legacyRows({
    document: ServiceListDocument,
    page: (data) => data.endpoint_list,
    unique: 'endpoint_id',
    where: ({ state: { tab } }) => (tab === 'deleted' ? TABS.deleted : TABS.current),
    search: ['name', 'created_user_email'],
  }),
});
