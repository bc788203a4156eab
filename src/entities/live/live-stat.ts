/** What an agent measures of itself now, by device and in sum, or of one kernel, in sum alone. */
import { asObject, asText } from '@/api/json';
import { formatBytes, readQuantity, share, UNLIMITED, type Decimal } from '@/lib/units';
import { numberFormat } from '@/lib/formats';

export interface Metric {
  /** As the agent calls it: `cuda_mem`. */
  name: string;
  current: Decimal;
  /** null: there is no upper end, as of what went over a network. */
  capacity: Decimal | null;
  /** Filled, 0 to 1. */
  part: number | null;
  /** `bytes`, `percent`, `Watts`, `Celsius`, … */
  unit: string;
}

export interface Device {
  name: string;
  /** By what is measured: `util`, `mem`, `power`. */
  metrics: Map<string, Metric>;
}

/** Devices of one kind, with the same measures. */
export interface Family {
  name: string;
  measures: string[];
  devices: Device[];
}

export interface LiveStat {
  node: Metric[];
  families: Family[];
}

const exact = (value: unknown): Decimal | null => {
  const read = readQuantity(value);
  return read === UNLIMITED ? null : read;
};

function readMetric(name: string, value: unknown): Metric | null {
  const given = asObject(value);
  const current = exact(given.current);
  if (current === null) return null;
  const limit = exact(given.capacity);
  const capacity = limit === null || limit === '0' ? null : limit;
  const percent = exact(given.pct);
  const unit = asText(given.unit_hint) ?? '';
  // Of several devices together some agents say the sum, against no capacity: then their own share counts.
  const part =
    share(current, capacity)?.part ??
    (percent !== null && unit === 'percent' ? (share(percent, '100')?.part ?? null) : null);
  return { name, current, capacity, part, unit };
}

/** `cuda_mem` → `cuda`, `mem`; `mem` is a kind of its own. */
export function splitMetric(name: string): { family: string; measure: string } {
  const at = name.lastIndexOf('_');
  return at > 0 ? { family: name.slice(0, at), measure: name.slice(at + 1) } : { family: name, measure: 'used' };
}

/** The `live_stat` of an agent, or of a kernel, where what stands for the node is all there is; null where it is none. An agent that has just come up has no figures yet. */
export function readLiveStat(json: string | null | undefined): LiveStat | null {
  let stat: Record<string, unknown>;
  try {
    stat = asObject(JSON.parse(json ?? 'null'));
  } catch {
    return null;
  }
  const node = Object.entries(asObject('node' in stat ? stat.node : stat)).flatMap(
    ([name, value]) => readMetric(name, value) ?? [],
  );
  const families = new Map<string, Map<string, Device>>();
  for (const [name, values] of Object.entries(asObject(stat.devices))) {
    const { family, measure } = splitMetric(name);
    const devices = families.get(family) ?? new Map<string, Device>();
    families.set(family, devices);
    for (const [id, value] of Object.entries(asObject(values))) {
      const metric = readMetric(name, value);
      const device = devices.get(id) ?? { name: id, metrics: new Map<string, Metric>() };
      if (metric) devices.set(id, device).get(id)?.metrics.set(measure, metric);
    }
  }
  return {
    node,
    families: [...families].map(([name, devices]) => ({
      name,
      measures: [...new Set([...devices.values()].flatMap(({ metrics }) => [...metrics.keys()]))],
      devices: [...devices.values()].toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
    })),
  };
}

const UNITS: Record<string, string> = { Watts: 'W', Celsius: '°C', percent: '%', bps: 'B/s', count: '' };

const number = (value: Decimal, language: string): string =>
  numberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** "45.5 GiB / 80 GiB", "35.6 %", "153 / 250 W". */
export function metricText({ current, capacity, part, unit }: Metric, language: string): string {
  if (unit === 'percent') {
    const percent = part === null ? current : (String(Math.round(part * 1000) / 10) as Decimal);
    return `${number(percent, language)} %`;
  }
  if (unit === 'bytes' || unit === 'bps') {
    const [used, all] = [current, capacity].map((one) =>
      one === null ? null : formatBytes(BigInt(one.replace(/\..*/, '')), language, 'binary', 1),
    );
    const per = unit === 'bps' ? '/s' : '';
    return all ? `${used} / ${all}${per}` : `${used}${per}`;
  }
  const named = UNITS[unit] ?? unit;
  const text = number(current, language);
  return `${capacity === null ? text : `${text} / ${number(capacity, language)}`} ${named}`.trim();
}
