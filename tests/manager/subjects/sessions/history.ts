import type { Resolvers } from '../../graphql/resolvers.ts';
import { connection, type ListArgs } from '../../graphql/v2/connection.ts';
import { encodeId } from '../../graphql/values.ts';
import { ServerError } from '../../errors.ts';
import type { Context } from '../../types.ts';
import { startOf, type SessionRow } from './rows.ts';

interface Step {
  id: string;
  phase: string;
  from: string;
  to: string;
  result: string;
  message: string;
  at: string;
  session: string;
}

/** What the scheduler wrote down on a session's way, by the times of the row. */
export function stepsOf(row: SessionRow): Step[] {
  const start = startOf(row);
  const steps: [string | null | undefined, string, string, string, string?][] = [
    row.status === 'PENDING'
      ? [row.created_at, 'schedule-sessions', 'PENDING', 'PENDING', 'NEED_RETRY']
      : [row.scheduled_at, 'schedule-sessions', 'PENDING', 'SCHEDULED'],
    [start, 'promote-to-running', 'CREATING', 'RUNNING'],
    [row.terminated_at, 'promote-to-terminated', 'TERMINATING', 'TERMINATED'],
  ];
  return steps.flatMap(([at, phase, from, to, result = 'SUCCESS'], index) => {
    const message =
      result === 'SUCCESS' ? `${phase} success` : 'Unavailable : No agents can be allocated at this time.';
    return at ? [{ id: `${row.id}-${index}`, phase, from, to, result, message, at, session: row.id }] : [];
  });
}

const shape = ({ id, phase, from, to, result, message, at, session }: Step): object => ({
  id: encodeId('SessionSchedulingHistory', id),
  sessionId: encodeId('SessionV2', session),
  phase,
  fromStatus: from,
  toStatus: to,
  result,
  errorCode: null,
  message,
  subSteps: [],
  attempts: 1,
  createdAt: at,
  updatedAt: at,
});

export const histories: Resolvers = {
  sessionScopedSchedulingHistories: (args: ListArgs & { scope: { sessionId: string } }, { db }: Context) => {
    const row = db.sessions.get(args.scope.sessionId);
    if (!row) throw new ServerError(`No such session. (${args.scope.sessionId})`, 'session_read_not-found');
    return connection(row ? stepsOf(row) : [], args, {
      getters: { createdAt: (step) => step.at, updatedAt: (step) => step.at },
      id: (step) => step.id,
      shape,
    });
  },
};
