import { RELEASE, type Site } from '../sites.ts';

const FACTS = 'name status permission usage_mode ownership_type cloneable group_name host';
const LIST = `query($f:String,$o:String){vfolder_list(limit:20,offset:0,filter:$f,order:$o){items{${FACTS}} total_count}}`;
const NODES = `query($f:String,$o:String){vfolder_nodes(first:20,offset:0,filter:$f,order:$o){edges{node{${FACTS}}} count}}`;
const USE = 'query($i:UUID!){vfolderV2(vfolderId:$i){id}}';
const PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
const NONE = '00000000-0000-4000-8000-000000000001';

const idIn = (answer: unknown): string => String((answer as { id?: unknown } | null)?.id ?? NONE);

/** Names that are taken, reserved, too long, of no project. */
const NAMES = ['.ssh', '.bashrc', '/bin', '.hidden', 'x'.repeat(65)];

const all = {
  async 'folders: of a project, from its creation to its end'(site: Site) {
    const n = `${site.P}-folder`;
    const made: string[] = [];
    const rest = (label: string, method: string, path: string, body: object): Promise<unknown> =>
      site.call(label, { method, path: `/func${path}`, body });
    const wanted = { name: n, usage_mode: 'general', permission: 'ro', group: PROJECT };
    const id = idIn(await rest('create', 'POST', '/folders', wanted));
    made.push(id);
    await rest('create again', 'POST', '/folders', wanted);
    for (const name of NAMES) await rest(`create ${name.slice(0, 9)}`, 'POST', '/folders', { ...wanted, name });
    await rest('create on no host', 'POST', '/folders', { ...wanted, name: `${n}h`, host: 'local:nope' });
    await rest('create in no project', 'POST', '/folders', { ...wanted, name: `${n}p`, group: NONE });
    const f = `name ilike "${n}%"`;
    await site.gql('list', LIST, { f, o: '+name,+id' });
    await site.gql('nodes', NODES, { f, o: '+name,+id' });
    for (const status of ['ready', 'nope', 'delete-pending'])
      await site.gql(`list ${status}`, LIST, { f: `(${f}) & (status == "${status}")` });
    await site.gql('order by the domain', LIST, { f, o: '+domain_name' });
    await site.gql('nodes by the name of a project', NODES, { f: 'group_name == "default"' });
    await rest('options', 'POST', `/folders/${id}/update-options`, { cloneable: true, permission: 'rw' });
    await rest('no options', 'POST', `/folders/${id}/update-options`, {});
    await rest('rename', 'POST', `/folders/${id}/rename`, { new_name: `${n}-2` });
    await rest('rename to a reserved one', 'POST', `/folders/${id}/rename`, { new_name: '.ssh' });
    await rest('share with nobody', 'POST', `/folders/${id}/share`, {
      permission: 'rw',
      emails: ['nobody@example.com'],
    });
    await rest('unshare nobody', 'POST', `/folders/${id}/unshare`, { emails: ['nobody@example.com'] });
    await site.call('shares', { path: `/func/folders/_/shared?vfolder_id=${id}` });
    await rest('another owner', 'POST', '/folders/_/change-ownership', { vfolder: id, user_email: 'user@lablup.com' });
    await rest('to the bin', 'DELETE', '/folders', { vfolderId: id });
    await site.gql('in the bin', LIST, { f });
    await rest('to the bin again', 'DELETE', '/folders', { vfolderId: id });
    await rest('restore', 'POST', '/folders/restore-from-trash-bin', { id });
    await rest('restore again', 'POST', '/folders/restore-from-trash-bin', { id });
    await rest('to the bin at last', 'DELETE', '/folders', { vfolderId: id });
    for (const one of made) await rest('delete', 'POST', '/folders/delete-from-trash-bin', { id: one });
  },

  async 'folders: what is refused of unknown ones'(site: Site) {
    const rest = (label: string, method: string, path: string, body: object) =>
      site.call(label, { method, path: `/func${path}`, body });
    await rest('rename', 'POST', `/folders/${NONE}/rename`, { new_name: 'x' });
    await rest('options', 'POST', `/folders/${NONE}/update-options`, { cloneable: true });
    await rest('share', 'POST', `/folders/${NONE}/share`, { permission: 'rw', emails: ['user@lablup.com'] });
    await rest('trash', 'DELETE', '/folders', { vfolderId: NONE });
    await rest('restore', 'POST', '/folders/restore-from-trash-bin', { id: NONE });
    await rest('delete', 'POST', '/folders/delete-from-trash-bin', { id: NONE });
    await rest('owner', 'POST', '/folders/_/change-ownership', { vfolder: NONE, user_email: 'user@lablup.com' });
    await site.v2('one', USE, { i: NONE });
    for (const as of ['admin', 'user'] as const) {
      await site.call(`owner as ${as}`, {
        method: 'POST',
        path: '/func/folders/_/change-ownership',
        body: { vfolder: NONE, user_email: 'user@lablup.com' },
        as,
      });
    }
  },
};

/** The embedded manager has the refusals of 26.4 alone: 26.9 words some of them otherwise. */
export const folders: Record<string, (site: Site) => Promise<void>> = RELEASE === '26.4.16' ? all : {};
