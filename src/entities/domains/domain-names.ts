import { query } from '@/api/client';
import { PickDomainsDocument } from '@/api/gen/domain-select.legacy';

/** For a filter; empty for whom the server lists none. */
export async function domainNames(): Promise<string[]> {
  const { domains } = await query(PickDomainsDocument, {});
  return (domains ?? []).flatMap((domain) => domain?.name ?? []).toSorted();
}
