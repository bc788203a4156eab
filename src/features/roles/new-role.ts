import { fresh } from '@/api/fresh';
import { rightKey, rightOf } from '@/entities/roles/permissions';
import { isAsSent, readBackCreate, type Outcome, type Sent } from '@/kit/read-back';
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
  fresh(async (ask): Promise<{ outcome: Outcome; id?: string; scopeId: string }> => {
    const values = { ...sent.values, name: sent.values.name.trim() };
    const scopeId = await scopeOf(values);
    const roles = await ask.read(rolesNamed(values.name, scopeId));
    const seen = roles.map(({ name, description, autoAssign, createdAt }) => ({
      values: { name, description: description ?? '', autoAssign },
      at: createdAt,
    }));
    const outcome = readBackCreate({ ...sent, values }, seen);
    // Names are not unique: the newest that is as it was sent is the one that was made.
    const id = seen
      .map(({ values: has, at }, place) => ({ has, at: Date.parse(at), id: roles[place]?.entityId }))
      .filter(({ has }) => isAsSent(has, values))
      .toSorted((a, b) => b.at - a.at)[0]?.id;
    if (outcome !== 'applied' || id === undefined) return { outcome, scopeId };
    const has = new Set((await ask.read(readGrants(id))).map((one) => rightKey(rightOf(one))));
    return { outcome: values.rights.every((key) => has.has(key)) ? 'applied' : 'partly', id, scopeId };
  });
