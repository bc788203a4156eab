import { asObject, asText } from '@/api/json';

/** One of the checks by which the server ends what is not used. */
export interface IdleCheck {
  /** `network_timeout`, `session_lifetime`, `utilization`. */
  name: string;
  /** Until it may end the session (s); null: it is off, or has nothing to say yet. */
  remaining: number | null;
  /** The time is one of grace: counting begins after it. */
  grace: boolean;
  /** Of utilization: what is measured (%) and what it has to reach, by resource. */
  measured: { name: string; value: number; threshold: number }[];
}

function parsed(json: string | null | undefined): Record<string, unknown> {
  try {
    return asObject(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

/** `idle_checks` of a session: a JSON text of `{<check>: {remaining, remaining_time_type, extra}}`; what is none gives none. */
export function readIdleChecks(json: string | null | undefined): IdleCheck[] {
  return Object.entries(parsed(json)).map(([name, value]) => {
    const { remaining, remaining_time_type, extra } = asObject(value);
    const resources = Object.entries(asObject(asObject(extra).resources));
    return {
      name,
      remaining: typeof remaining === 'number' && Number.isFinite(remaining) ? Math.max(0, remaining) : null,
      grace: asText(remaining_time_type) === 'grace_period',
      measured: resources.flatMap(([resource, pair]) => {
        const [used, threshold] = Array.isArray(pair) ? pair.map(Number) : [];
        return used !== undefined && threshold !== undefined ? [{ name: resource, value: used, threshold }] : [];
      }),
    };
  });
}

/** The check that ends the session first; undefined where none runs. */
export const firstToEnd = (checks: readonly IdleCheck[]): IdleCheck | undefined =>
  checks.filter(({ remaining }) => remaining !== null).toSorted((a, b) => (a.remaining ?? 0) - (b.remaining ?? 0))[0];
