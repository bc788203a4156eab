import type { ComponentType } from 'react';
import type { Role } from '@/api/session';
import type { Feature } from '@/lib/releases';
import type { PageKey, RowsAhead } from './loaders';

/** `overview` is what stands above all groups, without a heading. */
export type PageGroup = 'overview' | 'people' | 'limits' | 'workload' | 'compute' | 'storage' | 'site';

export interface Page {
  /** `/<key>` unless told. */
  path: string;
  /** Named `common:pages.<key>`. */
  key: PageKey;
  group: PageGroup;
  roles: readonly Role[];
  /** The page is of no use below the release that brings this. */
  since?: Feature;
  load: () => Promise<{ default: ComponentType }>;
  rows: () => Promise<RowsAhead>;
  /** Catalogues that the page uses beside those that are there from the start. */
  namespaces: readonly string[];
  /** The key that leads here after `g`. */
  jump?: string;
  /** Anchor of the page's chapter in the manual. */
  manual: string;
  /** Addresses of its own below its path, each named `common:parts.<key>.<part>`. */
  parts?: readonly string[];
  /** Addresses below its path are places in it, named by what they hold. */
  deep?: true;
  /** One comes here from another page: neither menu nor palette leads to it. */
  unlisted?: true;
}
