import { mutate } from '@/api/client';
import { ModifyDomainDocument, type ModifyDomainMutationVariables } from '@/api/gen/modify-domain.legacy';

/** Changes a domain. Nothing to change is no call. */
export async function modifyDomain(name: string, props: ModifyDomainMutationVariables['props']): Promise<void> {
  if (Object.keys(props).length > 0) await mutate(ModifyDomainDocument, { name, props });
}
