import { query } from '@/api/client';
import { AppError, present, toAppError } from '@/api/errors';
import { SessionNamesDocument } from '@/api/gen/sessions-now.legacy';
import { joinValues } from '@/lib/list-state';
import { cond, toFilter } from '@/lib/minilang';

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const SESSIONS = /mounted on sessions\(ids: \[([^\]]*)\]/;
const MOST = 20;

/** The sessions that a refusal speaks of, by name; by id where that cannot be read. */
async function namesOf(ids: readonly string[]): Promise<string[]> {
  const filter = toFilter(cond('id', 'in', joinValues(ids))) ?? '';
  const { compute_session_list } = await query(SessionNamesDocument, { filter, limit: ids.length });
  const named = new Map(present(compute_session_list).items.map((one) => [String(one?.session_id), one?.name]));
  return ids.map((id) => named.get(id) || id);
}

/** Runs a write that is refused while a session has the folder mounted; the refusal then names the sessions. */
export async function namingSessions(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (thrown) {
    const failure = toAppError(thrown);
    const ids =
      SESSIONS.exec(failure.detail ?? '')?.[1]
        ?.match(UUID)
        ?.slice(0, MOST) ?? [];
    if (failure.kind !== 'in-use' || ids.length === 0) throw failure;
    const names = await namesOf(ids).catch(() => ids);
    const { status, code, detail } = failure;
    throw new AppError('in-use', { status, code, detail, name: names.join(', ') });
  }
}
