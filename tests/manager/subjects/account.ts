/** The caller's own account. */
import { Problem } from '../errors.ts';
import type { RestCall } from '../rest/call.ts';
import { authFailed } from '../rest/signature.ts';
import { json } from '../rest/web-session.ts';
import { lacksRole, notPermitted } from '../rights.ts';
import type { Context } from '../types.ts';
import type { Subject } from './subject.ts';

/** Not even the owner may see it without a role. */
function own(context: Context): void {
  if (lacksRole(context)) throw notPermitted(context, `user ${context.caller.user.uuid}`);
}

function role(context: Context, url: URL): object {
  const { caller, db } = context;
  own(context);
  const group = url.searchParams.get('group');
  if (group && !db.isMember(caller.user.uuid, group)) {
    throw new Problem(404, 'object-not-found', 'No such project (user group).', {
      error_code: 'backendai_read_not-found',
      msg: 'No such project or you are not the member of it.',
    });
  }
  const { user } = caller;
  return {
    global_role: user.role === 'superadmin' ? 'superadmin' : 'user',
    domain_role: caller.key.is_admin ? 'admin' : 'user',
    group_role: group ? 'user' : null,
  };
}

async function updatePassword({ request }: RestCall, { caller }: Context): Promise<Response> {
  const body = (await request.json().catch(() => ({}))) as Record<string, string | undefined>;
  const missing = ['old_password', 'new_password', 'new_password2'].filter((name) => body[name] === undefined);
  if (missing.length > 0) {
    throw new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
      error_code: 'api_parsing_invalid-parameters',
      msg: `<BackendAISchemaValidationFailed(400): Schema validation failed. (${missing.length} validation errors for UpdatePasswordRequest)>`,
    });
  }
  if (body.old_password !== caller.user.password) throw authFailed('Old password mismatch');
  if (body.new_password !== body.new_password2) return json(400, { error_msg: 'new password mismatch' });
  caller.user.password = body.new_password ?? '';
  caller.user.need_password_change = false;
  return json(200, { error_msg: null });
}

export const account: Subject = {
  rest: {
    'GET /auth': () => ({ authorized: 'yes', echo: '' }),
    'GET /auth/role': ({ url }, context) => role(context, url),
    'POST /auth/update-password': updatePassword,
    // The address in the body does not matter: it is always the caller.
    'POST /auth/update-full-name': async ({ request }, { caller }) => {
      caller.user.full_name = ((await request.json()) as { full_name: string }).full_name;
      return {};
    },
    'POST /auth/logout': () => ({}),
    'GET /auth/ssh-keypair': (_call, context) => {
      own(context);
      return { ssh_public_key: context.caller.key.ssh_public_key ?? '' };
    },
  },
};
