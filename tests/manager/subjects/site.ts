/** The manager itself: what it knows of its slots, its tasks, whether it runs. */
import { admin, noContent } from '../rest/call.ts';
import type { Subject } from './subject.ts';

const SLOT_DETAILS = {
  cpu: {
    slot_name: 'cpu',
    description: 'CPU',
    human_readable_name: 'CPU',
    display_unit: 'Core',
    number_format: { binary: false, round_length: 0 },
    display_icon: 'cpu',
  },
  mem: {
    slot_name: 'ram',
    description: 'Memory',
    human_readable_name: 'RAM',
    display_unit: 'GiB',
    number_format: { binary: true, round_length: 0 },
    display_icon: 'cpu',
  },
};

export const site: Subject = {
  rest: {
    'GET /config/resource-slots': () => ({ cpu: 'count', mem: 'bytes' }),
    'GET /config/resource-slots/details': () => SLOT_DETAILS,
    'GET /config/vfolder-types': () => ['group', 'user'],
    'POST /resource/recalculate-usage': admin(() => ({})),
    'GET /events/background-task': ({ tasks, url }) =>
      tasks.follow(url.searchParams.get('task_id') ?? url.searchParams.get('taskId')),
    'POST /manager/announcement': admin(async ({ request }, { db }) => {
      const { enabled, message } = (await request.json()) as { enabled: boolean; message?: string };
      db.announcement = { enabled, message: enabled ? (message ?? '') : '' };
      return noContent();
    }),
    'PUT /manager/status': admin(async ({ request }, { db }) => {
      db.status = ((await request.json()) as { status: 'running' | 'frozen' }).status;
      return noContent();
    }),
  },
};
