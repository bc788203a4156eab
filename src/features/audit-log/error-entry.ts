import * as v from 'valibot';

const maybe = v.nullish(v.string());
const ERROR = v.object({
  log_id: v.string(),
  /** Seconds of the epoch. */
  created_at: v.number(),
  severity: v.string(),
  source: v.string(),
  user: maybe,
  message: v.string(),
  context_env: v.unknown(),
  request_url: maybe,
  request_status: v.nullish(v.number()),
  traceback: maybe,
});
/** What `GET /logs/error` answers. */
export const ERROR_PAGE = v.object({ logs: v.array(ERROR), count: v.number() });

/** An error as a server wrote it down. */
export type ErrorEntry = v.InferOutput<typeof ERROR>;
