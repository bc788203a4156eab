/**
 * A stateful stand-in for Backend.AI's webserver and manager with one entrance. It copies what was seen on running clusters:
 * `tests/cluster/differential.test.ts` holds it to them. Runs wherever `Request` and `Response` exist.
 */
import type { Db } from './db/db.ts';
import { seed } from './db/seed.ts';
import { Problem } from './errors.ts';
import { applies, FAULTS, type ActiveFault } from './faults.ts';
import { answerControl, type Control } from './control.ts';
import { Tasks } from './rest/tasks.ts';
import { answer } from './router.ts';
import type { SiteConfig } from './rest/config.ts';
import { WebSessions } from './rest/web-session.ts';
import type { Gateway, ReleaseName, RoleName } from './types.ts';

export interface ManagerOptions {
  release?: ReleaseName;
  /** Generated users beside the fixtures, 0 – 100,000. */
  users?: number;
  /** Generated sessions that have ended, 0 – 100,000. */
  finished?: number;
  /** Starts signed in as the fixture account of that role. */
  role?: RoleName | null;
  /** Milliseconds before each answer. */
  latency?: number;
  faults?: ActiveFault[];
  gateway?: Gateway;
  /** What the site sets in `config.toml`, by key. */
  config?: SiteConfig;
  /** `jar`: the manager plays the browser's cookie store, for tests; `header`: cookies travel as they should. */
  cookies?: 'jar' | 'header';
  now?: () => Date;
}

export interface Manager {
  handle(request: Request): Promise<Response>;
  readonly db: Db;
  readonly sessions: WebSessions;
  readonly tasks: Tasks;
  /** What is switched on; assign to change. */
  readonly settings: Required<Omit<ManagerOptions, 'cookies' | 'now'>>;
  /** Back to the seed: rows, sessions, faults. Options that are given replace those of the start. */
  reset(options?: ManagerOptions): void;
  /** Switches a fault on; `fault(null)` switches all off. @throws Error for an id that is not in the catalogue */
  fault(fault: ActiveFault | string | null): void;
  /** Ends every web session, or signs in as a fixture account. */
  signIn(role: RoleName | null): void;
}

export const ACCOUNT_OF: Record<RoleName, string> = {
  superadmin: 'admin@lablup.com',
  admin: 'domain-admin@lablup.com',
  user: 'user@lablup.com',
  monitor: 'monitor@lablup.com',
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function settingsOf(options: ManagerOptions): Manager['settings'] {
  return {
    release: options.release ?? '26.4.16',
    users: Math.min(options.users ?? 200, 100_000),
    finished: Math.min(options.finished ?? 0, 100_000),
    role: options.role ?? null,
    latency: options.latency ?? 0,
    faults: [...(options.faults ?? [])],
    gateway: options.gateway ?? 'on',
    config: options.config ?? {},
  };
}

export function createManager(options: ManagerOptions = {}): Manager {
  const now = options.now ?? (() => new Date());
  const sessions = new WebSessions(options.cookies !== 'header');
  const tasks = new Tasks();
  let settings = settingsOf(options);
  let db = seed(settings.users, settings.release, settings.finished);

  const manager: Manager = {
    get db() {
      return db;
    },
    get settings() {
      return settings;
    },
    sessions,
    tasks,
    handle,
    reset(next = {}) {
      settings = settingsOf({ ...options, ...next });
      db = seed(settings.users, settings.release, settings.finished);
      tasks.clear();
      manager.signIn(settings.role);
    },
    fault(fault) {
      if (fault === null) {
        settings.faults.length = 0;
        return;
      }
      const active = typeof fault === 'string' ? { id: fault } : fault;
      if (!FAULTS.has(active.id)) throw new Error(`No fault ${active.id} in the catalogue`);
      settings.faults.push({ ...active });
    },
    signIn(role) {
      sessions.clear();
      const user = role ? db.userByEmail(ACCOUNT_OF[role]) : undefined;
      if (user?.main_access_key) sessions.open(user, user.main_access_key);
    },
  };
  const control: Control = { manager };

  /** The first fault that concerns the request; a header on the request comes before those that are switched on. */
  function faultFor(request: Request, path: string, body: string) {
    const asked = request.headers.get('x-fault');
    if (asked) return FAULTS.get(asked);
    const active = settings.faults.find((fault) => applies(fault, request, path, body));
    if (!active) return undefined;
    if (active.times !== undefined && --active.times <= 0) settings.faults.splice(settings.faults.indexOf(active), 1);
    return FAULTS.get(active.id);
  }

  async function respond(request: Request, path: string): Promise<Response> {
    try {
      return await answer(request, path, { db, sessions, tasks, settings, now: now() });
    } catch (error) {
      if (error instanceof Problem) return error.toResponse();
      console.error(error);
      const more = { error_code: 'backendai_generic_internal-error', msg: String(error) };
      return new Problem(500, 'internal-server-error', 'Internal server error.', more).toResponse();
    }
  }

  async function handle(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    if (path === '/__manager') return answerControl(control, request);
    const body = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.clone().text();
    const fault = faultFor(request, path, body);
    if (settings.latency > 0) await wait(settings.latency);
    if (request.signal.aborted) throw request.signal.reason;
    if (!fault) return respond(request, path);
    // A lost session is lost for the check as well; a refused key is not.
    if (fault.id === 'A04' || fault.id === 'E02') sessions.forgetAll();
    return fault.answer(() => respond(request, path), request);
  }

  manager.signIn(settings.role);
  return manager;
}
