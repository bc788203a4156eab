import { ServiceListDocument } from '@/api/gen/services.legacy';
import { defineList } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import { serviceFields } from './fields';
import { serviceId, serviceName } from './service';

/** Model services of everybody that the caller may see: of all domains, or of the own one. */
export const servicesList = defineList({
  entity: 'services',
  fields: serviceFields,
  idOf: serviceId,
  nameOf: serviceName,
  sort: '-created',
  refresh: 15,
  rows: legacyRows({
    document: ServiceListDocument,
    page: (data) => data.endpoint_list,
    unique: 'endpoint_id',
    search: ['name', 'created_user_email'],
  }),
});
