import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlotInfos } from '@/lib/slots';
import { NO_INFOS, slotDetails } from './slot-types';

export interface SlotsRead {
  /** What the cluster says of its slots; empty where that is not known: names then tell what they can. */
  infos: SlotInfos;
  loading: boolean;
  unread: boolean;
}

/** The slots of the cluster for a form. It works without them, and keeps to those that it began with. */
export function useFormSlots(): SlotsRead {
  const { data, isError } = useQuery(slotDetails());
  const [first, setFirst] = useState<SlotsRead>();
  if (!first && (data || isError)) setFirst({ infos: data ?? NO_INFOS, loading: false, unread: !data });
  return first ?? { infos: NO_INFOS, loading: true, unread: false };
}
