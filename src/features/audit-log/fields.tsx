import { defineFields } from '@/kit/fields';
import { formatDuration } from '@/lib/durations';
import { numberFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { Dash } from '@/ui/TimeText';
import { OPERATIONS, pageOf, secondsOf, STATUSES, told, type Action } from './audit';

const TONES: Readonly<Record<string, Tone>> = { SUCCESS: 'good', ERROR: 'bad', DENIED: 'warn', RUNNING: 'info' };

function lengthOf(seconds: number | null, language: string) {
  if (seconds === null) return <Dash />;
  return seconds < 60
    ? numberFormat(language, { style: 'unit', unit: 'second', maximumFractionDigits: 2 }).format(seconds)
    : formatDuration(seconds, language, 2);
}

/** What kinds of things there are is asked of the server: each release has others. */
const kinds = () => import('./kinds').then((m) => m.entityKinds());

/** What the log has of an action. The server sorts by few of it. */
// i18n: audit-log:fields.* audit-log:entity.* audit-log:operation.* audit-log:status.*
export const actionFields = defineFields<Action>()('audit-log', {
  time: {
    value: (a) => a.createdAt,
    format: 'time',
    sort: 'CREATED_AT',
    filter: { kind: 'date', column: 'createdAt' },
    always: true,
    part: 'identity',
    width: 160,
  },
  // By e-mail, which the log itself does not have: `list.ts` looks up the ids.
  actor: {
    value: (a) => a.user?.basicInfo.email ?? told(a.triggeredBy),
    filter: { kind: 'text' },
    link: (a, email) => (a.user ? paths.users({ q: email }) : null),
    width: 190,
  },
  operation: {
    value: (a) => a.operation,
    format: 'choice',
    sort: 'OPERATION',
    filter: { kind: 'enum', options: OPERATIONS },
    width: 110,
  },
  entity: {
    value: (a) => a.entityType,
    format: 'choice',
    sort: 'ENTITY_TYPE',
    filter: { kind: 'enum', column: 'entityType', choices: kinds },
    width: 150,
  },
  id: {
    value: (a) => told(a.entityId),
    format: 'code',
    filter: { kind: 'text', column: 'entityId' },
    link: (a) => pageOf(a),
    width: 190,
  },
  status: {
    value: (a) => a.status,
    cell: ({ status }, { t }) => (
      <StatusTag tone={TONES[status] ?? 'neutral'}>
        {t(`audit-log:status.${status}`, { defaultValue: status })}
      </StatusTag>
    ),
    sort: 'STATUS',
    filter: { kind: 'enum', options: STATUSES },
    width: 110,
  },
  description: { value: (a) => a.description, width: 200 },
  duration: {
    value: (a) => secondsOf(a.duration),
    cell: (a, { language }) => lengthOf(secondsOf(a.duration), language),
    hidden: true,
    width: 90,
  },
  request: { value: (a) => told(a.requestId), format: 'code', hidden: true },
  action: { value: (a) => a.actionId, format: 'code', hidden: true },
});
