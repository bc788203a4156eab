/** The lines of the table of effective limits. */
import { formatDuration } from '@/lib/durations';
import { countFormat } from '@/lib/formats';
import { slotWords, type SlotInfo } from '@/lib/slots';
import { formatBytes, UNLIMITED } from '@/lib/units';
import { tightest } from '@/entities/session-start/checks';
import type { Facts, Source } from '@/entities/session-start/types';
import type { OtherLimits } from '@/entities/session-start/other-limits';

export interface Line {
  /** Names the limit, unless it has a `label` of its own. */
  id: string;
  label?: string;
  limit: string;
  left?: string | undefined;
  /** Undefined where nobody limits it. */
  source: Source | undefined;
}

/** What could not be read. */
const UNREAD = '?';

/** Limits that are no resource. The sessions at once stand first. */
export function plainLines(
  { policy, live }: Facts,
  { lifetime, idle, folders, quota }: OtherLimits,
  unlimited: string,
  locale: string,
): Line[] {
  const number = countFormat(locale);
  const of = <Value>(value: Value | null, isOpen: (value: Value) => boolean, say: (value: Value) => string): string =>
    value === null ? UNREAD : isOpen(value) ? unlimited : say(value);
  const seconds = (value: number | null) =>
    of(
      value,
      (time) => time === 0,
      (time) => formatDuration(time, locale) ?? String(time),
    );
  const own = (id: string, limit: string, left?: string): Line => ({ id, source: 'policy', limit, left });
  const byPolicy = policy
    ? [
        own('sessions', number(policy.sessions), live ? number(policy.sessions - live.all) : UNREAD),
        own('containers', number(policy.containers)),
        own('waiting', policy.waiting === null ? unlimited : number(policy.waiting)),
        own('lifetime', seconds(lifetime)),
        own('idle', seconds(idle)),
      ]
    : [];
  return [
    ...byPolicy,
    { id: 'folders', source: 'userPolicy', limit: of(folders, (count) => count === 0, number) },
    {
      id: 'quota',
      source: 'userPolicy',
      limit: of(
        quota,
        (bytes) => bytes === UNLIMITED,
        (bytes) => (bytes === UNLIMITED ? unlimited : formatBytes(bytes, locale)),
      ),
    },
  ];
}

/** A resource by the limit that bites first. */
export function slotLine(facts: Facts, info: SlotInfo, unlimited: string, locale: string): Line {
  const [first] = tightest(facts, info.name);
  if (!first) return { id: 'slots', label: info.label, limit: unlimited, source: undefined };
  return {
    id: 'slots',
    label: info.label,
    limit: slotWords(first.limit, info, locale),
    left: first.left ? slotWords(first.left, info, locale) : UNREAD,
    source: first.source,
  };
}
