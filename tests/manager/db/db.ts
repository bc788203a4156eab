import type { KeypairRow } from '../subjects/keypairs/rows.ts';
import type { ProjectRow } from '../subjects/projects/rows.ts';
import type { ResourceGroupRow } from '../subjects/resource-groups/rows.ts';
import type { UserRow } from '../subjects/users/rows.ts';
import { accessKeyOf, secretKeyOf, SPACE, uuidOf } from './random.ts';

export type LinkKind = 'domain' | 'group' | 'keypair';

function without(list: string[] | undefined, one: string): void {
  const at = list?.indexOf(one) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

/**
 * The tables by name. Each subject adds its own where it declares its rows; a table is a map by key, and its order of
 * iteration is the order of insertion.
 */
export interface Tables {}

export type TableName = keyof Tables;
export type RowOf<Name extends TableName> = Tables[Name] extends Map<string, infer Row> ? Row : never;

// The constructor makes every table.
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export interface Db extends Tables {}

/** The tables, with the few indexes that keep lists of 100,000 users fast. */
export class Db {
  /** Resource groups that a domain, a project or a keypair may use. */
  readonly links: Record<LinkKind, Map<string, Set<string>>> = {
    domain: new Map(),
    group: new Map(),
    keypair: new Map(),
  };
  /** Users whom the manager made itself, and so gave roles. */
  readonly granted = new Set<string>();
  /** Wrong passwords in a row, by the name that was typed. */
  readonly failedSignIns = new Map<string, number>();
  /** Counts what was stamped, so that rows of one moment keep their order. */
  tick = 0;
  announcement = { enabled: false, message: '' };
  status: 'running' | 'frozen' = 'running';
  private readonly byEmail = new Map<string, string>();
  private readonly keysOfUser = new Map<string, string[]>();
  private readonly projectsOfUser = new Map<string, string[]>();
  private made = 0;

  constructor(tables: TableName[]) {
    Object.assign(this, Object.fromEntries(tables.map((name) => [name, new Map()])));
  }

  newId(): string {
    return uuidOf(SPACE.made, ++this.made);
  }

  /** An access key in the form that the server makes: base 32 letters after the prefix. */
  newKey(): { access_key: string; secret_key: string } {
    const index = 10_000_000 + ++this.made;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const access_key = accessKeyOf(index).replace(/[0-9A-F]/g, (digit, at: number) =>
      at < 4 ? digit : (letters[(parseInt(digit, 16) * 2 + (at % 2)) % 32] ?? 'A'),
    );
    return { access_key, secret_key: secretKeyOf(index) };
  }

  addUser(row: UserRow): void {
    this.users.set(row.uuid, row);
    this.byEmail.set(row.email, row.uuid);
  }

  removeUser(uuid: string): void {
    const row = this.users.get(uuid);
    if (!row) return;
    for (const key of this.keysOf(uuid)) this.removeKeypair(key.access_key);
    this.projectsOfUser.delete(uuid);
    this.granted.delete(uuid);
    this.byEmail.delete(row.email);
    this.users.delete(uuid);
    // Sessions that wait are forgotten by the real one, too: they stay, without an owner.
    for (const session of this.sessions.values())
      if (session.user === uuid && session.status !== 'PENDING') this.sessions.delete(session.id);
    for (const folder of this.folders.values()) if (folder.user === uuid) this.folders.delete(folder.id);
  }

  userByEmail(email: string | null | undefined): UserRow | undefined {
    const uuid = this.byEmail.get(email ?? '');
    return uuid === undefined ? undefined : this.users.get(uuid);
  }

  userByName(username: string): UserRow | undefined {
    for (const user of this.users.values()) if (user.username === username) return user;
    return undefined;
  }

  addKeypair(row: KeypairRow): void {
    this.keypairs.set(row.access_key, row);
    const keys = this.keysOfUser.get(row.user);
    if (keys) keys.push(row.access_key);
    else this.keysOfUser.set(row.user, [row.access_key]);
  }

  removeKeypair(accessKey: string): void {
    const row = this.keypairs.get(accessKey);
    if (row) without(this.keysOfUser.get(row.user), accessKey);
    this.keypairs.delete(accessKey);
    this.links.keypair.delete(accessKey);
  }

  keysOf(uuid: string): KeypairRow[] {
    return (this.keysOfUser.get(uuid) ?? []).flatMap((key) => this.keypairs.get(key) ?? []);
  }

  join(uuid: string, projectId: string): void {
    const projects = this.projectsOfUser.get(uuid);
    if (!projects) this.projectsOfUser.set(uuid, [projectId]);
    else if (!projects.includes(projectId)) projects.push(projectId);
  }

  leave(uuid: string, projectId: string): void {
    without(this.projectsOfUser.get(uuid), projectId);
  }

  isMember(uuid: string, projectId: string): boolean {
    return this.projectsOfUser.get(uuid)?.includes(projectId) ?? false;
  }

  projectsOf(uuid: string): ProjectRow[] {
    return (this.projectsOfUser.get(uuid) ?? []).flatMap((id) => this.projects.get(id) ?? []);
  }

  projectsIn(domain: string): ProjectRow[] {
    return [...this.projects.values()].filter((project) => project.domain_name === domain);
  }

  removeProject(id: string): void {
    for (const projects of this.projectsOfUser.values()) without(projects, id);
    this.projects.delete(id);
    this.links.group.delete(id);
    for (const folder of this.folders.values()) if (folder.project === id) this.folders.delete(folder.id);
  }

  link(kind: LinkKind, owner: string, resourceGroup: string): void {
    const names = this.links[kind].get(owner);
    if (names) names.add(resourceGroup);
    else this.links[kind].set(owner, new Set([resourceGroup]));
  }

  linked(kind: LinkKind, owner: string): ResourceGroupRow[] {
    return [...(this.links[kind].get(owner) ?? [])].flatMap((name) => this.resourceGroups.get(name) ?? []);
  }
}
