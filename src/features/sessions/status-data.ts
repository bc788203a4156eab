import { asObject, asText } from '@/api/json';

/** When a session reached a status; ISO 8601. */
export interface Reached {
  status: string;
  at: string;
}

function parsed(json: string | null | undefined): Record<string, unknown> {
  try {
    return asObject(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

/** `status_history`, a JSON text of `{<status>: <time>}` in no order: from the first to the last. */
export function readHistory(json: string | null | undefined): Reached[] {
  return Object.entries(parsed(json))
    .flatMap(([status, value]) => {
      // Of a status that was entered several times some releases keep a list.
      const at = asText(Array.isArray(value) ? value.at(-1) : value);
      return at && !Number.isNaN(Date.parse(at)) ? [{ status, at }] : [];
    })
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function errorsOf(value: unknown): string[] {
  const given = asObject(value);
  const own = asText(given.repr) ?? asText(given.name);
  const inner = Array.isArray(given.collection) ? given.collection.flatMap(errorsOf) : [];
  // Some errors stand one deeper.
  return [...(own ? [own] : []), ...inner, ...('error' in given ? errorsOf(given.error) : [])];
}

/** What went wrong by `status_data`, in the server's own words; none where nothing did. */
export const readErrors = (json: string | null | undefined): string[] => [...new Set(errorsOf(parsed(json)))];

/** Whether there is anything in it at all. */
export const hasStatusData = (json: string | null | undefined): boolean => Object.keys(parsed(json)).length > 0;

export interface ServicePort {
  name: string;
  protocol: string;
  ports: number[];
  inference: boolean;
}

/** `service_ports`, a JSON text of a list. What is none gives none. */
export function readPorts(json: string | null | undefined): ServicePort[] {
  let list: unknown;
  try {
    list = JSON.parse(json ?? '[]');
  } catch {
    return [];
  }
  return (Array.isArray(list) ? list : []).map((one: unknown) => {
    const { name, protocol, container_ports, is_inference } = asObject(one);
    return {
      name: asText(name) ?? '?',
      protocol: asText(protocol) ?? '',
      ports: (Array.isArray(container_ports) ? container_ports : []).map(Number).filter((port) => !Number.isNaN(port)),
      inference: is_inference === true,
    };
  });
}
