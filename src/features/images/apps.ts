/** The apps of an image, as its label spells them: `jupyter:http:8081`, `rdp:tcp:[3389,3390]`. Pure. */

export const PROTOCOLS = ['http', 'tcp', 'preopen', 'vnc', 'rdp'] as const;

/** As it is typed. */
export interface App {
  name: string;
  protocol: string;
  ports: string;
}

const LOWEST = 1025;
const HIGHEST = 65_534;
/** Kept by the server for itself: SSH, the terminal and the control of the session. */
const RESERVED = [2000, 2001, 2002, 2003, 2200, 7681];
/** A range that is longer is a slip. */
const LONGEST = 100;

export function parseApp(text: string): App {
  const [name = '', protocol = '', ...ports] = text.split(':');
  return { name: name.trim(), protocol: protocol.trim(), ports: ports.join(':').replace(/^\s*\[|\]\s*$/g, '') };
}

/** As it is being typed: a comma at the end stays. */
export const draftText = ({ name, protocol, ports }: App): string => `${name}:${protocol}:${ports}`;

/** Ports out of "8080", "8080, 8081" and "8080-8083"; null where it is none of them. */
export function portsOf(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const ports = parts.map((part): number[] | null => {
    const [, from = '', to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
    if (from === '') return null;
    const length = to === undefined ? 1 : Number(to) - Number(from) + 1;
    if (length < 1 || length > LONGEST) return null;
    return Array.from({ length }, (_, at) => Number(from) + at);
  });
  return parts.length === 0 || ports.includes(null) ? null : ports.flatMap((some) => some ?? []);
}

/** As it stands in the label; what is no port stays as it was typed. */
export function appText({ name, protocol, ports }: App): string {
  const numbers = portsOf(ports);
  const text = numbers === null ? ports.trim() : numbers.length === 1 ? String(numbers[0]) : `[${numbers.join(',')}]`;
  return `${name.trim()}:${protocol}:${text}`;
}

export type AppProblem = 'name' | 'nameTwice' | 'protocol' | 'ports' | 'portRange' | 'portReserved' | 'portTwice';

/** What the server would trip over, app by app; null where nothing is wrong. */
export function appProblems(texts: readonly string[]): (AppProblem | null)[] {
  const names = new Set<string>();
  const used = new Set<number>();
  return texts.map((text) => {
    const { name, protocol, ports } = parseApp(text);
    const numbers = portsOf(ports);
    const taken = numbers?.some((port, at) => used.has(port) || numbers.indexOf(port) !== at) ?? false;
    const known = names.has(name);
    names.add(name);
    for (const port of numbers ?? []) used.add(port);
    if (!/^[\w-]+$/.test(name)) return 'name';
    if (known) return 'nameTwice';
    if (!PROTOCOLS.some((one) => one === protocol)) return 'protocol';
    if (numbers === null) return 'ports';
    if (numbers.some((port) => port < LOWEST || port > HIGHEST)) return 'portRange';
    if (numbers.some((port) => RESERVED.includes(port))) return 'portReserved';
    return taken ? 'portTwice' : null;
  });
}
