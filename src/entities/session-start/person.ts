/** Who would start a session, or waits with one. A row of users is one. */
export interface Person {
  uuid?: unknown;
  email?: string | null;
  status?: string | null;
  domain_name?: string | null;
  resource_policy?: string | null;
  /** The keypair that the session is started with. */
  main_access_key?: string | null;
  modified_at?: unknown;
  groups?: readonly ({ id?: unknown; name?: string | null } | null)[] | null;
}
