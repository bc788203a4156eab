/** What is known of an image, from either API, and what its labels mean. Pure. */
import type { ImageListQuery } from '@/api/gen/images.legacy';
import type { FirstImagesQuery } from '@/api/gen/images.v2';
import { minimumsOf, pairs, referenceOf, texts } from '@/entities/images/listed';
import type { Quantity } from '@/lib/units';
import { idOfNode } from '@/lib/node-id';

type Listed = NonNullable<NonNullable<ImageListQuery['images']>[number]>;
type Node = NonNullable<FirstImagesQuery['adminImagesV2']>['edges'][number]['node'];
type Pair = { key?: string | null; value?: string | null } | null;

/** An image as the console shows it. What is undefined has not been read yet. */
export interface ImageRow {
  id: string;
  /** What sessions and every write name it by, together with its architecture. */
  reference: string;
  architecture: string;
  registry: string;
  project: string;
  namespace: string;
  baseImage: string;
  version: string;
  /** `cuda 12.8` */
  tags: readonly string[];
  digest: string | null;
  status: string;
  labels: ReadonlyMap<string, string>;
  /** Minimum amounts in force, of slots. */
  limits: ReadonlyMap<string, Quantity>;
  /** `*`: any. */
  accelerators: readonly string[];
  aliases?: readonly string[];
  size?: number | null;
  isLocal?: boolean;
  installed?: boolean;
  /** Where it is installed, as far as the site tells. */
  agents?: readonly string[];
  createdAt?: string | null;
  lastUsed?: string | null;
}

export const ROLE = 'ai.backend.role';
export const APPS = 'ai.backend.service-ports';
export const MINIMUM = 'ai.backend.resource.min.';
const OWNER = 'ai.backend.customized-image.owner';
const OWNER_EMAIL = 'ai.backend.customized-image.user.email';
const CUSTOM_NAME = 'ai.backend.customized-image.name';

const tagTexts = (tags: readonly Pair[] | null | undefined): string[] =>
  pairs(tags).map(([key, value]) => [key, value].filter(Boolean).join(' '));

export function fromListed(image: Listed): ImageRow {
  const namespace = image.namespace ?? '';
  const size = image.size_bytes === null || image.size_bytes === undefined ? null : Number(image.size_bytes);
  return {
    id: String(image.id),
    reference: referenceOf(image),
    architecture: image.architecture ?? '',
    registry: image.registry ?? '',
    project: image.project ?? '',
    namespace,
    baseImage: image.base_image_name ?? '',
    version: image.version ?? '',
    tags: tagTexts(image.tags),
    digest: image.digest ?? null,
    status: image.status ?? '',
    labels: new Map(pairs(image.labels)),
    limits: minimumsOf(image.resource_limits),
    accelerators: texts(image.supported_accelerators),
    aliases: texts(image.aliases),
    size,
    isLocal: image.is_local === true,
    installed: image.installed === true,
    agents: texts(image.installed_agents),
  };
}

/** The quicker API has no size beyond 2 GiB (its whole answer fails then) and no agents: neither is asked for. */
export function fromNode({ id, identity, metadata, requirements }: Node): ImageRow {
  const { canonicalName: reference, namespace, architecture } = identity;
  const cut = namespace.lastIndexOf('/');
  const at = reference.indexOf(`/${namespace}:`);
  const tag = reference.slice(at + namespace.length + 2);
  return {
    id: idOfNode(id),
    reference,
    architecture,
    registry: reference.slice(0, at),
    project: namespace.slice(0, Math.max(cut, 0)),
    namespace,
    baseImage: namespace.slice(cut + 1),
    version: tag.split('-')[0] ?? '',
    tags: tagTexts(metadata.tags),
    digest: metadata.digest ?? null,
    status: metadata.status,
    labels: new Map(pairs(metadata.labels)),
    limits: minimumsOf(requirements.resourceLimits),
    accelerators: requirements.supportedAccelerators,
  };
}

/** One that was never used has the day that it came for its last use. */
export const timesOf = (createdAt: string | null, lastUsed: string | null) => ({
  createdAt,
  lastUsed: lastUsed === createdAt ? null : lastUsed,
});

/** What it is for: `COMPUTE` unless its label says otherwise. */
export const roleOf = ({ labels }: Pick<ImageRow, 'labels'>): string => labels.get(ROLE) || 'COMPUTE';

/** Who a customized image belongs to: an e-mail address where the label has one, else an id. */
export const ownerOf = ({ labels }: Pick<ImageRow, 'labels'>): string | null =>
  labels.get(OWNER_EMAIL) || labels.get(OWNER)?.replace(/^user:/, '') || null;

/** The id of that user. */
export const ownerIdOf = ({ labels }: Pick<ImageRow, 'labels'>): string | null =>
  labels.get(OWNER)?.replace(/^user:/, '') ?? null;

/** What the owner called it. */
export const customNameOf = ({ labels }: Pick<ImageRow, 'labels'>): string | null => labels.get(CUSTOM_NAME) || null;

/** `jupyter:http:8081` for each app. A comma inside brackets does not part apps. */
export const appTexts = ({ labels }: Pick<ImageRow, 'labels'>): string[] =>
  (labels.get(APPS) ?? '')
    .split(/,(?![^[]*\])/)
    .map((one) => one.trim())
    .filter(Boolean);

export const labelTexts = ({ labels }: Pick<ImageRow, 'labels'>): string[] =>
  [...labels].map(([key, value]) => `${key}=${value}`);

/** What fetches it onto a machine. */
export const pullCommand = ({ reference, architecture }: Pick<ImageRow, 'reference' | 'architecture'>): string =>
  `docker pull --platform linux/${architecture.replace('x86_64', 'amd64').replace('aarch64', 'arm64')} ${reference}`;

/** It and its architecture: two may share a reference. */
export const imageName = ({ reference, architecture }: Pick<ImageRow, 'reference' | 'architecture'>): string =>
  `${reference} (${architecture})`;
