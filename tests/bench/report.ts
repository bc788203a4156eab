export interface Figure {
  name: string;
  unit: 'ms' | 'kB' | 'MB' | '';
  ours: number[];
  peer: number[];
}

/** Share of the peer's figure that ours may have, and the most that ours may be; by the end of the figure's name. */
const budgets: [ending: string, share: number | null, most: number | null][] = [
  ['first row, cold, CPU 1x', 1 / 5, null],
  ['first row, cold, CPU 4x slower', 1 / 8, null],
  ['first row, cold, 1.2 MB/s, 60 ms', 1 / 6, null],
  ['on the wire to the first row', null, 420],
  ['requests to the first row', null, 14],
  ['API calls to the first row', null, 4],
  ['next page', null, 34],
  ['next page again, at once', 1 / 12, null],
  ['impact of a change of "default"', null, 2000],
  ['heap', null, 20],
];

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

const shown = (value: number, unit: Figure['unit']): string => {
  const digits = unit === 'MB' || (unit === 'ms' && value < 10) ? 1 : 0;
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;
};

function row({ name, unit, ours, peer }: Figure): string {
  const own = median(ours);
  const other = peer.length ? median(peer) : null;
  const [, share = null, most = null] = budgets.find(([ending]) => name.endsWith(`: ${ending}`)) ?? [];
  const limit = most ?? (share !== null && other !== null ? other * share : null);
  const budget = limit === null ? '' : `≤ ${shown(limit, unit)} ${own <= limit ? '✓' : '✗'}`;
  const range = ours.length > 1 ? ` (${shown(Math.min(...ours), '')}–${shown(Math.max(...ours), '')})` : '';
  const ratio = other === null || own === 0 ? '' : `1 / ${(other / own).toFixed(1)}`;
  return `| ${name} | ${shown(own, unit)}${range} | ${other === null ? '' : shown(other, unit)} | ${ratio} | ${budget} |`;
}

async function fileOf<T>(url: string): Promise<T | null> {
  const answer = await fetch(url).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => null)) as T | null) : null;
}

/** The figures as a document. */
export async function table(figures: Figure[], run: { runs: number; chromium: string; url: string }): Promise<string> {
  const build = await fileOf<{ version?: string; build?: string }>(`${run.url}/version.json`);
  const manager = await fileOf<{ manager?: string }>(`${run.url}/func/`);
  return `# Benchmark

This console and the one that the webserver brings, on the same cluster and machine, measured by turns in one run
(\`npm run bench\`), with two seconds of rest in between. Each figure is the median of ${run.runs}; in brackets, our lowest and highest.

- console ${build?.version ?? 'unknown'}, build ${build?.build ?? 'unknown'}; manager ${manager?.manager ?? 'of an unknown release'}; Chromium ${run.chromium}
- first row: from the start of the navigation, in a new profile that is signed in, to the frame that shows the first user
- actions: from the last key, click or input to the frame that shows the result; ten rows on a page
- \`1 / 5.0\` means a fifth of the other's figure

| what | ours | the other | ratio | budget |
| --- | ---: | ---: | ---: | ---: |
${figures.map(row).join('\n')}
`;
}
