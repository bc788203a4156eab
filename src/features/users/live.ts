/** Sessions that hold resources now: the `status` argument of the legacy session list. */
export const LIVE =
  'PENDING,SCHEDULED,PREPARING,PULLING,PREPARED,CREATING,RUNNING,RESTARTING,RUNNING_DEGRADED,TERMINATING,ERROR';
