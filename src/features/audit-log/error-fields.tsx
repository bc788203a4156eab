import { defineFields } from '@/kit/fields';
import { paths } from '@/lib/paths';
import type { ErrorEntry } from './error-entry';

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
const ours = /^[\da-f-]{36}$/;

/** What is known of an error. */
// i18n: error-log:fields.* error-log:source.* error-log:severity.*
export const errorFields = defineFields<ErrorEntry>()('error-log', {
  time: {
    value: (e) => new Date(e.created_at * 1000).toISOString(),
    format: 'time',
    always: true,
    part: 'identity',
    width: 150,
  },
  severity: { value: (e) => e.severity, format: 'choice', width: 100 },
  source: { value: (e) => e.source, format: 'choice', width: 110 },
  message: { value: (e) => firstLine(e.message), width: 420 },
  user: {
    value: (e) => e.user,
    format: 'code',
    link: (_, id) => (ours.test(id) ? paths.users({ open: id }) : null),
    width: 200,
  },
  url: { value: (e) => e.request_url, format: 'code', hidden: true },
  status: { value: (e) => e.request_status, format: 'number', hidden: true },
});
