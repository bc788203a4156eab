import { query } from '@/api/client';
import { present } from '@/api/errors';
import { PickUsersDocument } from '@/api/gen/user-select.legacy';
import { EntitySelect, type Option } from '@/kit/EntitySelect';
import { and, cond, search as anyOf, toFilter } from '@/lib/minilang';
import { many, one, type ManyPickerProps, type PickerProps } from '@/kit/select-props';

interface Props extends PickerProps {
  /** What stands for a user: the e-mail (keypairs) or the id (projects). */
  by: 'email' | 'uuid';
  /** Only those of one domain. */
  domain?: string;
}

const LIMIT = 20;

async function users(
  text: string,
  { by, domain }: Pick<Props, 'by' | 'domain'>,
  signal: AbortSignal,
): Promise<Option[]> {
  const where = and(
    anyOf(['email', 'username', 'full_name'], text),
    domain ? cond('domain_name', 'is', domain) : undefined,
  );
  const { user_list } = await query(PickUsersDocument, { filter: toFilter(where) ?? null, limit: LIMIT }, { signal });
  return present(user_list).items.flatMap((user) => {
    const value = user?.[by];
    const names = [user?.full_name, user?.username].filter((name) => name && name !== user?.email);
    return value
      ? [{ value: String(value), label: names[0] ? `${user.email} (${names[0]})` : String(user.email) }]
      : [];
  });
}

/** A user, searched on the server by e-mail, name and full name: there may be many thousands. */
export const UserSelect = ({ by, domain, onChange, ...rest }: Props) => (
  <EntitySelect
    {...rest}
    entity="users"
    scope={{ by, domain }}
    onChange={one(onChange)}
    fetch={(text, signal) => users(text, { by, ...(domain !== undefined && { domain }) }, signal)}
  />
);

/** Several users by id, of one domain or of all, searched likewise. */
export const UsersSelect = ({ domain, onChange, ...rest }: ManyPickerProps & { domain?: string }) => (
  <EntitySelect
    {...rest}
    entity="users"
    scope={{ by: 'uuid', domain }}
    multiple
    onChange={many(onChange)}
    fetch={(text, signal) => users(text, { by: 'uuid', ...(domain !== undefined && { domain }) }, signal)}
  />
);
