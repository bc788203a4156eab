/** Which images could go: by when they were last used, by size, by owner. Pure. */
import { parseBytes } from '@/lib/units';
import { imageName, ownerOf, type ImageRow } from './image';

export type CleanUpAct = 'forget' | 'purge' | 'uninstall';

export interface Criteria {
  /** Days without a session; empty: whenever. */
  days: string;
  /** At least so large, as typed; empty: of any size. */
  size: string;
  /** `all`, `customized`, or the owner of customized images. */
  owner: string;
}

const DAY = 86_400_000;

const ofOwner = (image: ImageRow, wanted: string): boolean => {
  const owner = ownerOf(image);
  return wanted === 'all' || (wanted === 'customized' ? owner !== null : owner === wanted);
};

const atLeast = ({ size }: ImageRow, typed: string): boolean =>
  typed.trim() === '' || (typeof size === 'number' && size >= Number(parseBytes(typed)));

/** One that was never used counts from the day that it came. What is not known is not called unused. */
const unused = ({ lastUsed, createdAt }: ImageRow, days: string, now: number): boolean => {
  const since = Date.parse(lastUsed ?? createdAt ?? '');
  return days.trim() === '' || (Number.isFinite(since) && since < now - Number(days) * DAY);
};

/** The images that meet all criteria, the largest first. What a session uses stays. */
export function candidates(
  images: readonly ImageRow[],
  { days, size, owner }: Criteria,
  { inUse, now, act }: { inUse: ReadonlySet<string>; now: number; act: CleanUpAct },
): ImageRow[] {
  const found = images.filter(
    (image) =>
      !inUse.has(imageName(image)) &&
      (act !== 'uninstall' || Boolean(image.agents?.length)) &&
      ofOwner(image, owner) &&
      atLeast(image, size) &&
      unused(image, days, now),
  );
  return found.toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
}

/** What they take on the disks of agents: an image counts on each agent that has it. */
export const onDisks = (images: readonly ImageRow[]): number =>
  images.reduce((sum, { size, agents = [] }) => sum + (size ?? 0) * agents.length, 0);

export const sizeOf = (images: readonly ImageRow[]): number => images.reduce((sum, { size }) => sum + (size ?? 0), 0);

/** Everybody who has customized images. */
export const ownersOf = (images: readonly ImageRow[]): string[] =>
  [...new Set(images.flatMap((image) => ownerOf(image) ?? []))].toSorted();
