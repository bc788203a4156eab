/** Values written into a configuration file that somebody wrote by hand. Pure. */

/** Values by section and key; '' takes the key out. */
export type Patch = Record<string, Record<string, string>>;

const HEAD = /^\s*\[/;
const isHeadOf = (line: string, section: string): boolean => line.replace(/#.*$/, '').trim() === `[${section}]`;
const isKey = (line: string, key: string): boolean => new RegExp(`^\\s*${key}\\s*=`).test(line);

function patchSection(lines: readonly string[], section: string, values: Record<string, string>): string[] {
  const written = Object.entries(values).filter(([, value]) => value !== '');
  // A basic string of TOML takes what JSON writes.
  const own = written.map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  const head = lines.findIndex((line) => isHeadOf(line, section));
  if (head < 0) return own.length > 0 ? [...lines, '', `[${section}]`, ...own] : [...lines];
  const after = lines.findIndex((line, at) => at > head && HEAD.test(line));
  const end = after < 0 ? lines.length : after;
  const kept = lines.slice(head + 1, end).filter((line) => !Object.keys(values).some((key) => isKey(line, key)));
  return [...lines.slice(0, head + 1), ...own, ...kept, ...lines.slice(end)];
}

export function patchToml(text: string, patch: Patch): string {
  const lines = text.trimEnd() === '' ? [] : text.trimEnd().split('\n');
  const all = Object.entries(patch).reduce<string[]>((now, [name, values]) => patchSection(now, name, values), lines);
  return `${all.join('\n').trimStart()}\n`;
}

export function patchJson(text: string, patch: Patch): string {
  const file = JSON.parse(text) as Record<string, Record<string, unknown> | undefined>;
  for (const [section, values] of Object.entries(patch)) {
    const all = { ...file[section], ...values };
    const kept = Object.entries(all).filter(([key, value]) => !(Object.hasOwn(values, key) && value === ''));
    if (kept.length > 0) file[section] = Object.fromEntries(kept);
    else delete file[section];
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}
