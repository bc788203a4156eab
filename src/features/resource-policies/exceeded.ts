import { query } from '@/api/client';
import { present } from '@/api/errors';
import { PolicyFoldersDocument, PolicySessionsDocument, PolicyUsageDocument } from '@/api/gen/policy-impact.legacy';
import { isGone } from '@/entities/folders/statuses';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { pages, pool, type AllRows, type Progress, type ReadPage } from '@/lib/async';
import { serverNow } from '@/lib/clock';
import { cond, toFilter } from '@/lib/minilang';
import type { PolicyKind } from '@/lib/paths';
import type { SlotInfos } from '@/lib/slots';
import { UNLIMITED } from '@/lib/units';
import { limitOf } from './limits';
import { excessOf, isCounted, usesOf, type Excess, type Session } from './usage';
import { asText, parseLimit, type Values } from './values';
import { fetchAmong, type Dependent } from './holders';

/** Those who exceed a limit already, worst first not implied; `seen`: how much was looked at. */
export interface Exceeded {
  holders: { one: Dependent; excess: Excess[] }[];
  seen: number;
  /** More there was than is looked at. */
  cut: boolean;
}

/** More sessions or folders are not looked at; nor is it known of all while they come and go. */
const MOST = 50_000;
const isPart = ({ cut, changed }: AllRows<unknown>): boolean => cut || changed;

/** Who of a keypair policy runs more than `values` would allow, for the fields in `names`. */
async function exceededSessions(ask: ExceededAsk, signal: AbortSignal, onProgress?: Progress): Promise<Exceeded> {
  const names = ask.names.filter(isCounted);
  const page: ReadPage<Session & { session_id?: string | null }> = async (limit, offset) => {
    const ask = { limit, offset, filter: toFilter(NOT_ENDED) ?? '' };
    const list = (await query(PolicySessionsDocument, ask, { signal })).compute_session_list;
    return { rows: present(list).items.filter((one) => one !== null), total: present(list).total_count };
  };
  const found = await pages(page, { idOf: ({ session_id }) => session_id ?? '', most: MOST, onProgress });
  const uses = usesOf(found.rows, serverNow());
  const excess = new Map(
    [...uses].map(([key, use]): [string, Excess[]] => [key, excessOf(use, names, ask.values, ask.infos)]),
  );
  const suspects = [...excess].filter(([, list]) => list.length > 0).map(([key]) => key);
  const own = await fetchAmong('keypair', ask.name, suspects, signal);
  return {
    holders: own.map((one) => ({ one, excess: excess.get(one.id) ?? [] })),
    seen: found.rows.length,
    cut: isPart(found),
  };
}

interface Folder {
  owner: string;
  host: string;
  scope: string;
}

/** Folders that count. */
async function folders(kind: 'user' | 'project', signal: AbortSignal, onProgress?: Progress) {
  const filter = toFilter(cond('ownership_type', 'is', kind === 'user' ? 'user' : 'group', 'enum')) ?? '';
  const found = await pages(
    async (limit, offset) => {
      const list = (await query(PolicyFoldersDocument, { limit, offset, filter }, { signal })).vfolder_list;
      return { rows: present(list).items.filter((one) => one !== null), total: present(list).total_count };
    },
    { idOf: ({ id }) => id ?? '', most: MOST, onProgress },
  );
  const live = found.rows.flatMap((row): Folder[] => {
    const owner = kind === 'user' ? row.user : row.group;
    if (!owner || isGone(row.status)) return [];
    return [{ owner, host: row.host ?? '', scope: row.quota_scope_id ?? '' }];
  });
  return { live, cut: isPart(found) };
}

async function exceededFolders(
  kind: 'user' | 'project',
  ask: ExceededAsk,
  signal: AbortSignal,
  onProgress?: Progress,
): Promise<Exceeded> {
  const rule = limitOf(kind, 'maxVfolderCount');
  const limit = rule ? parseLimit(asText(ask.values.maxVfolderCount), rule) : null;
  const { live, cut } = await folders(kind, signal, onProgress);
  const counts = new Map<string, number>();
  for (const { owner } of live) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const suspects = [...counts].filter(([, count]) => limit !== null && count > limit);
  const own = await fetchAmong(
    kind,
    ask.name,
    suspects.map(([owner]) => owner),
    signal,
  );
  const holders = own.map((one) => ({
    one,
    excess: [{ name: 'maxVfolderCount', used: String(counts.get(one.key) ?? 0) }],
  }));
  return { holders, seen: live.length, cut };
}

export interface ExceededAsk {
  /** The policy. */
  name: string;
  /** The fields that become tighter. */
  names: readonly string[];
  /** The policy as it will be. */
  values: Values;
  infos: SlotInfos;
}

/** Those who follow the policy and exceed already what it will allow. */
export function fetchExceeded(
  kind: PolicyKind,
  ask: ExceededAsk,
  signal: AbortSignal,
  onProgress?: Progress,
): Promise<Exceeded> {
  return kind === 'keypair'
    ? exceededSessions(ask, signal, onProgress)
    : exceededFolders(kind, ask, signal, onProgress);
}

export interface QuotaExceeded extends Exceeded {
  /** Storage places whose use could not be read. */
  unread: number;
}

/**
 * Who stores more than the new quota. The use of each place is a request of its own, so only places that hold folders of
 * people under this policy are asked, a few at a time, and only when somebody wants to know.
 */
export async function fetchQuotaExceeded(
  kind: 'user' | 'project',
  ask: ExceededAsk,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<QuotaExceeded> {
  const rule = limitOf(kind, 'maxQuotaScopeSize');
  const text = asText(ask.values.maxQuotaScopeSize);
  const limit = rule && text !== UNLIMITED ? parseLimit(text, rule) : null;
  const { live, cut } = await folders(kind, signal);
  const own = await fetchAmong(kind, ask.name, [...new Set(live.map(({ owner }) => owner))], signal);
  const byKey = new Map(own.map((one) => [one.key, one]));
  const places = new Map(live.filter(({ owner }) => byKey.has(owner)).map((one) => [`${one.host} ${one.scope}`, one]));
  const total = places.size;
  let done = 0;
  const result: QuotaExceeded = { holders: [], seen: total, cut, unread: 0 };
  await pool([...places.values()], 4, async ({ host, scope, owner }) => {
    if (signal.aborted) return;
    try {
      const { quota_scope } = await query(PolicyUsageDocument, { host, scope }, { signal });
      const used = quota_scope?.details.usage_bytes;
      const one = byKey.get(owner);
      if (used === null || used === undefined) result.unread += 1;
      else if (one && limit !== null && Number(used) > limit)
        result.holders.push({ one, excess: [{ name: 'maxQuotaScopeSize', used: String(used) }] });
    } catch {
      result.unread += 1;
    }
    onProgress((done += 1), total);
  });
  return result;
}
