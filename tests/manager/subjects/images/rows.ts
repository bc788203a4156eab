import type { Db } from '../../db/db.ts';
import { pick, SPACE, uuidOf } from '../../db/random.ts';
import { MINUTE, SET_UP, timeAt, type SiteSize } from '../../db/site.ts';
import { bytesOf } from '../../graphql/values.ts';

export interface ImageRow {
  id: string;
  registry: string;
  project: string;
  base: string;
  tag: string;
  architecture: string;
  digest: string;
  size_bytes: number;
  labels: Map<string, string>;
  /** Text with commas, as the table has it; null: any. */
  accelerators: string | null;
  /** Minimum amounts that an administrator has set. */
  custom: Map<string, string>;
  aliases: string[];
  status: string;
  created_at: string;
  last_used_at: string;
  /** The agents that have it. */
  agents: string[];
}

declare module '../../db/db.ts' {
  interface Tables {
    images: Map<string, ImageRow>;
  }
}

const MINIMUM = 'ai.backend.resource.min.';
const GB = 10 ** 9;

type Kind = [base: string, version: string, tail: string, accelerators: string | null, apps: string, role?: string];

/** What sites have. */
const KINDS: Kind[] = [
  ['python', '3.12', 'ubuntu24.04', null, 'jupyter:http:8081,jupyterlab:http:8090'],
  [
    'pytorch',
    '2.9',
    'py312-cuda12.8-ubuntu24.04',
    'cuda',
    'jupyter:http:8081,jupyterlab:http:8090,tensorboard:http:6006',
  ],
  ['tensorflow', '2.18', 'py312-cuda12.5-ubuntu22.04', 'cuda', 'jupyter:http:8081,tensorboard:http:[6006,6064]'],
  ['pytorch', '2.6', 'py311-rocm6.3-ubuntu22.04', 'rocm', 'jupyter:http:8081'],
  ['r-base', '4.4', 'ubuntu22.04', null, 'rstudio:http:8787'],
  ['vllm', '0.11', 'cuda12.8-ubuntu22.04', 'cuda', 'vllm:preopen:8000', 'INFERENCE'],
  ['filebrowser', '21', 'ubuntu22.04', null, 'filebrowser:http:10000,xfer:tcp:10022', 'SYSTEM'],
];

function labelsOf([, , tail, accelerators, apps, role]: Kind, customized: boolean): Map<string, string> {
  const labels = new Map([
    ['ai.backend.kernelspec', '1'],
    ['ai.backend.features', 'batch query uid-match'],
    [`${MINIMUM}cpu`, accelerators ? '2' : '1'],
    [`${MINIMUM}mem`, accelerators ? '1g' : '256m'],
    ['ai.backend.base-distro', tail.split('-').at(-1) ?? ''],
    ['ai.backend.runtime-type', 'python'],
    ['ai.backend.runtime-path', '/usr/bin/python'],
    ['ai.backend.service-ports', apps],
  ]);
  if (accelerators === 'cuda') labels.set(`${MINIMUM}cuda.device`, '1');
  if (role) labels.set('ai.backend.role', role);
  if (!customized) return labels;
  labels.set('ai.backend.customized-image.owner', `user:${uuidOf(SPACE.user, 1)}`);
  labels.set('ai.backend.customized-image.user.email', 'u000001@example.org');
  return labels.set('ai.backend.customized-image.name', 'with my tools');
}

/** The first is that of the sessions of the site. */
function make(at: number): ImageRow {
  const kind = KINDS[at % KINDS.length] as Kind;
  const [base, version, tail, accelerators] = kind;
  const customized = at % 10 === 8;
  const created = SET_UP - at * 37 * MINUTE;
  const tag = `${version}.${Math.floor(at / KINDS.length)}-${tail}${customized ? '-customized' : ''}`;
  return {
    id: uuidOf(SPACE.image, at),
    registry: 'cr.backend.ai',
    project: 'stable',
    base: at === 0 ? 'py-1' : base,
    tag: at === 0 ? '1-ubuntu22.04' : tag,
    architecture: at % 3 === 2 ? 'aarch64' : 'x86_64',
    digest: `sha256:${uuidOf(SPACE.image, at).replaceAll('-', '').repeat(2)}`,
    size_bytes: (1 + pick(SPACE.image, at, 11)) * GB,
    labels: labelsOf(kind, customized),
    accelerators,
    custom: new Map(at % 9 === 5 ? [['mem', '4294967296']] : []),
    aliases: at % 12 === 1 ? [`${base}-${at}`] : [],
    status: at > 0 && at % 40 === 0 ? 'DELETED' : 'ALIVE',
    created_at: timeAt(created),
    last_used_at: timeAt(at % 3 === 0 ? created : SET_UP - (at % 400) * 1440 * MINUTE),
    agents: at % 6 === 0 ? ['i-embedded'] : [],
  };
}

export function addImages(db: Db, { users, big }: SiteSize): void {
  const count = big ? (users >= 10_000 ? 10_000 : 2000) : 48;
  for (let at = 0; at < count; at += 1) {
    const image = make(at);
    db.images.set(image.id, image);
  }
}

export const canonicalOf = ({ registry, project, base, tag }: ImageRow): string =>
  `${registry}/${project}/${base}:${tag}`;

const amount = (slot: string, text: string): number => (slot === 'mem' ? (bytesOf(text) ?? 0) : Number(text));

/** The larger one of label and setting, as it is spelled there. */
export function limitsOf({ labels, custom }: ImageRow): { key: string; min: string; max: string }[] {
  const found = new Map([
    ['mem', '1073741824'],
    ['cpu', '1'],
  ]);
  for (const [label, value] of labels) if (label.startsWith(MINIMUM)) found.set(label.slice(MINIMUM.length), value);
  for (const [key, min] of custom) {
    const own = found.get(key);
    if (own === undefined || !(amount(key, min) < amount(key, own))) found.set(key, min);
  }
  return [...found].map(([key, min]) => ({ key, min, max: 'Infinity' }));
}

/** The parts of a tag: `py312` is `py` `312`. */
export const tagsOf = ({ tag }: ImageRow): { key: string; value: string }[] =>
  tag
    .split('-')
    .slice(1)
    .map((part) => {
      const [, key = part, value = ''] = /^([a-z]+)(.*)$/.exec(part) ?? [];
      return { key, value };
    });

export const pairsOf = (labels: ReadonlyMap<string, string>): { key: string; value: string }[] =>
  [...labels].map(([key, value]) => ({ key, value }));

export const acceleratorsOf = ({ accelerators }: ImageRow): string[] => accelerators?.split(',') ?? ['*'];
