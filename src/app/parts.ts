import { marked } from '@/lib/text';
import type { Page } from './pages';

/** The part of its page that an address names, if any: of `parts`, or the names of a place in it, `default / dom-01`. */
export function partAt(page: Page | undefined, pathname: string): string | undefined {
  if (page?.deep) return placeName(pathname.slice(page.path.length)) || undefined;
  return page?.parts?.find((part) => pathname.replace(/\/$/, '') === `${page.path}/${part}`);
}

/** Its segments, without the ids among them, which name nothing to people. */
const placeName = (segments: string): string =>
  segments
    .split('/')
    .filter((segment) => segment !== '' && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(segment))
    .map(readSegment)
    .join(' / ');

/** A segment as it was before it went into an address; as it is where it never was a text. */
function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What a part is called. */
export const partName = (t: (key: string) => string, { key, deep }: Page, part: string): string =>
  deep ? marked(part) : t(`common:parts.${key}.${part}`);
