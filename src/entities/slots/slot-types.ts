import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SlotInfo, SlotInfos } from '@/lib/slots';
import { rest } from '@/api/client';
import { asObject, asText } from '@/api/json';

/** `GET /config/resource-slots/details`: `{<slot>: {slot_name, human_readable_name, display_unit, number_format}}`. */
export function readSlotDetails(answer: unknown): Map<string, SlotInfo> {
  const found = Object.entries(asObject(answer)).map(([name, value]): [string, SlotInfo] => {
    const detail = asObject(value);
    const number = asObject(detail.number_format);
    const format = {
      unit: asText(detail.display_unit) ?? '',
      binary: number.binary === true,
      roundLength: typeof number.round_length === 'number' ? number.round_length : 0,
    };
    return [name, { name, label: asText(detail.human_readable_name) || name, format, known: true }];
  });
  return new Map(found);
}

const readSlots = (signal?: AbortSignal): Promise<SlotInfos> =>
  rest('GET', '/config/resource-slots/details', { signal, decode: readSlotDetails });

/** The slots that the cluster's agents offer, with names and units. Every role may ask; changes rarely. */
export const slotDetails = () =>
  queryOptions<SlotInfos>({
    queryKey: ['slots', 'detail'],
    queryFn: ({ signal }) => readSlots(signal),
    staleTime: 600_000,
  });

/** For what is written outside of a form; empty where the cluster does not tell. */
export const slotsOnce = (): Promise<SlotInfos> => readSlots().catch(() => NO_INFOS);

export const NO_INFOS: SlotInfos = new Map();

/** The cluster's slots for cells, which work with what names tell until they are `known`. */
export function useSlotInfos(): { infos: SlotInfos; known: boolean } {
  const { data } = useQuery(slotDetails());
  return { infos: data ?? NO_INFOS, known: data !== undefined };
}
