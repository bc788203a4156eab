import type { Db, TableName } from '../db/db.ts';
import type { SiteSize } from '../db/site.ts';
import type { Resolvers } from '../graphql/resolvers.ts';
import type { Report } from '../rest/csv.ts';
import type { Route } from '../rest/call.ts';

/** All that the embedded manager knows of one subject. Whatever it does not have, it leaves out. */
export interface Subject {
  /** Its tables, declared beside its rows. */
  tables?: TableName[];
  /** The rows of a fresh installation. */
  fixtures?: (db: Db, size: SiteSize) => void;
  /** Generated rows, added when all fixtures are there; the same size always gives the same rows. */
  seed?: (db: Db, size: SiteSize) => void;
  /** Root fields of the two schemas. */
  legacy?: Resolvers;
  v2?: Resolvers;
  /** `GET /resource/presets` → what answers; behind `/func` and with a signature. */
  rest?: Record<string, Route>;
  report?: Report;
}
