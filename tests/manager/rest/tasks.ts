/** Background tasks and their event stream. */
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export type Ending = 'done' | 'failed' | 'cancelled';

/** What a task will do and say. */
export interface Plan {
  /** One for each step. */
  says: readonly string[];
  /** What it knows of its steps at first; it learns of the others meanwhile. All of them unless told. */
  known?: number;
  ending: Ending;
  /** A list of ids, as Python writes it; a task that failed in parts is done too, and says so in here. */
  message: string;
}

interface Task extends Plan {
  id: string;
  /** Where it stands: the event that a newcomer is told at once. */
  at: number;
  /** Its line is cut after this event, once. */
  cutAt?: number | undefined;
}

export class Tasks {
  private readonly tasks = new Map<string, Task>();

  /** Milliseconds from one event to the next: the development server shows how it goes on. */
  pace = 0;

  start(db: Db, plan: Plan): string {
    const id = db.newId();
    this.tasks.set(id, { ...plan, id, at: 0 });
    return id;
  }

  /** The line to it breaks when it tells that event. */
  cut(id: string, at: number): void {
    const task = this.tasks.get(id);
    if (task) task.cutAt = at;
  }

  /** Five minutes later: what came of it is told to nobody any more. */
  forget(id: string): void {
    this.tasks.delete(id);
  }

  clear(): void {
    this.tasks.clear();
  }

  /** The last state comes at once. An unknown id is followed in silence, a broken one is refused. @throws Problem */
  follow(id: string | null): Response {
    if (!id || !UUID.test(id)) {
      const msg =
        '<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for PushBackgroundTaskEventsRequest\ntask_id\n  Input should be a valid UUID)>';
      throw new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
        error_code: 'api_parsing_invalid-parameters',
        msg,
      });
    }
    const task = this.tasks.get(id);
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
    if (!task) return new Response(new ReadableStream({ start: () => undefined }), { headers });
    return new Response(stream(task, this.pace), { headers });
  }
}

/** The events of a task, the last one its end. */
function events({ id, says, known = says.length, ending, message }: Task): string[] {
  const event = (name: string, data: object): string =>
    `event: ${name}\r\ndata: ${JSON.stringify({ task_id: id, ...data })}\r\n`;
  const updated = (step: string, current: number, total: number) =>
    event('bgtask_updated', { message: step, current_progress: current, total_progress: total }) + 'retry: 5\r\n\r\n';
  // It counts on past what it said, as the real one does.
  const steps = says.map((step, index) => updated(step, index + 1, known));
  return [updated('Task started', 0, 0), ...steps, event(`bgtask_${ending}`, { message }) + '\r\n'];
}

const CLOSE = 'event: server_close\r\ndata: {}\r\n\r\n';

/** Where the task stands, then one event each time the reader asks for more: it goes on while somebody looks. */
function stream(task: Task, pace: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const all = events(task);
  let next = task.at;
  return new ReadableStream({
    async pull(controller) {
      if (pace > 0 && next > task.at) await new Promise((go) => setTimeout(go, pace));
      if (next === task.cutAt) {
        task.cutAt = undefined;
        controller.error(new TypeError('terminated'));
        return;
      }
      const event = all[next];
      if (event !== undefined) task.at = next;
      next += 1;
      controller.enqueue(encoder.encode(event ?? CLOSE));
      if (event === undefined) controller.close();
    },
  });
}
