import { fresh } from '@/api/fresh';
import { rightKey, rightOf } from '@/entities/roles/permissions';
import { readBackCreate, type Outcome, type Sent } from '@/kit/read-back';
import { readGrants, rolesNamed } from './api';

/** What the form of a new role holds; of the scopes the one that `scopeType` names. */
export interface NewRole {
  name: string;
  description: string;
  autoAssign: boolean;
  scopeType: string;
  domain?: string | undefined;
  project?: string | undefined;
  user?: string | undefined;
  /** Keys of the matrix. */
  rights: string[];
}

/** Whether a role was made although its answer was lost, and which it is; `partly`: its permissions are still to come. */
export const readMade = (sent: Sent<NewRole>, scopeOf: (values: NewRole) => Promise<string>) =>
  fresh(async (ask): Promise<{ outcome: Outcome; id?: string }> => {
    const values = { ...sent.values, name: sent.values.name.trim() };
    const roles = await ask.read(rolesNamed(values.name, await scopeOf(values)));
    const seen = roles.map(({ name, description, autoAssign, createdAt }) => ({
      values: { name, description: description ?? '', autoAssign },
      at: createdAt,
    }));
    const outcome = readBackCreate({ ...sent, values }, seen);
    const id = roles.at(-1)?.entityId;
    if (outcome !== 'applied' || id === undefined) return { outcome };
    const has = new Set((await ask.read(readGrants(id))).map((one) => rightKey(rightOf(one))));
    return { outcome: values.rights.every((key) => has.has(key)) ? 'applied' : 'partly', id };
  });
