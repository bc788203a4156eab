/** Background tasks and their event stream. */
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** `bgtask_done` of a task that ended with failures in it is still named done: the message tells. */
export type Ending = 'done' | 'failed' | 'cancelled' | 'partial';

export interface Task {
  id: string;
  steps: number;
  ending: Ending;
}

export class Tasks {
  private readonly tasks = new Map<string, Task>();

  start(db: Db, steps = 3, ending: Ending = 'done'): Task {
    const task = { id: db.newId(), steps, ending };
    this.tasks.set(task.id, task);
    return task;
  }

  clear(): void {
    this.tasks.clear();
  }

  /** An unknown id is followed in silence, a broken one is refused. @throws Problem */
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
    return new Response(stream(events(task)), { headers });
  }
}

function events(task: Task): string[] {
  const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
  const progress = Array.from({ length: task.steps }, (_none, index) =>
    event('bgtask_updated', {
      task_id: task.id,
      message: `step ${index + 1}`,
      current_progress: index + 1,
      total_progress: task.steps,
    }),
  );
  const name =
    task.ending === 'failed' ? 'bgtask_failed' : task.ending === 'cancelled' ? 'bgtask_cancelled' : 'bgtask_done';
  const message = task.ending === 'partial' ? 'Finished with failures' : task.ending;
  const closing = event('server_close', {});
  return [...progress, event(name, { task_id: task.id, message }), closing];
}

/** One event each time the reader asks for more. */
function stream(parts: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const part = parts[next++];
      if (part === undefined) controller.close();
      else controller.enqueue(encoder.encode(part));
    },
  });
}
