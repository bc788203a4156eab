/** What a person has that tests of single writes need: folders and sessions, made and looked at by the second client. */
import { graph, signed, type Keys } from './client.ts';
import { nextName, quoted, user, type User } from './things.ts';
import { sessionRequest } from './session-request.ts';

/** A superadmin of the project "default": on 26.9 few others may make folders and sessions. */
export async function worker(): Promise<User & { keys: Keys }> {
  const { groups_by_name: found } = await graph<{ groups_by_name: { id: string }[] }>(
    '{ groups_by_name(name: "default", domain_name: "default") { id } }',
  );
  const one = await user({ role: 'superadmin', group_ids: found.map(({ id }) => id) });
  const query =
    'query($email: String!) { keypair_list(limit: 1, offset: 0, email: $email) { items { access_key secret_key } } }';
  type Found = { keypair_list: { items: { access_key: string; secret_key: string }[] } };
  const [key] = (await graph<Found>(query, { email: one.email })).keypair_list.items;
  return { ...one, keys: { access: key?.access_key ?? '', secret: key?.secret_key ?? '' } };
}
async function post(path: string, keys: Keys, body: object): Promise<Record<string, string>> {
  const answer = await signed(path, keys, body);
  if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
}
/** Its id is as lists have it: with dashes. */
export const folder = async (keys: Keys): Promise<string> =>
  ((await post('/folders', keys, { name: nextName(), host: 'local:volume1' })).id ?? '')
    .replaceAll('-', '')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
export const ownerOf = async (id: string): Promise<string | undefined> => {
  const query =
    'query($filter: String!) { vfolder_list(limit: 1, offset: 0, filter: $filter) { items { user_email } } }';
  type Found = { vfolder_list: { items: { user_email: string }[] } };
  return (await graph<Found>(query, { filter: `id == ${quoted(id)}` })).vfolder_list.items[0]?.user_email;
};
/** One that waits for processors that no agent has. */
export const waitingSession = async (keys: Keys): Promise<string> =>
  (await post('/session', keys, sessionRequest({ name: nextName(), cpu: 1000 }))).sessionId ?? '';
export const sessionStatus = async (id: string): Promise<string | undefined> => {
  const query =
    'query($filter: String!) { compute_session_list(limit: 1, offset: 0, filter: $filter) { items { status } } }';
  type Found = { compute_session_list: { items: { status: string }[] } };
  return (await graph<Found>(query, { filter: `id == ${quoted(id)}` })).compute_session_list.items[0]?.status;
};
