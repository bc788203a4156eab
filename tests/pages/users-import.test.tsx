import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderAt } from '../render.tsx';
import { asked, button, choose, dialog, patience, pressIn } from './users-ground.ts';

const HEAD = 'E-mail,Name,Full name,Password,Role,Domain,Projects,Resource policy';
const drawer = () => dialog('Import users from CSV');
const file = (lines: readonly string[]) => new File([lines.join('\r\n')], 'users.csv', { type: 'text/csv' });

async function open(user: UserEvent, upload: File) {
  await user.click(await button('Import from CSV'));
  await user.upload(await screen.findByLabelText('CSV file', {}, patience), upload);
  expect(within(await drawer()).getByText(upload.name)).toBeVisible();
  return drawer();
}
const preview = async () => within(await drawer()).findByRole('table', { name: 'Preview' }, patience);
const rows = async () =>
  within(await preview())
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .join(' | '),
    );

/** What the page hands to the browser's downloads. */
function watchDownloads(): { texts: Promise<string>[] } {
  const made: { texts: Promise<string>[] } = { texts: [] };
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.texts.push((blob as Blob).text());
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return made;
}
// The first form of a file brings all of antd: not within the patience of a test.
beforeAll(() => import('@/features/users/import/ImportUsers'), 120_000);
afterEach(() => vi.restoreAllMocks());

describe('the import of users', () => {
  it('shows what is wrong with each row, and applies the others when asked', async () => {
    const { user, manager, requests } = await renderAt('/users');
    const downloads = watchDownloads();
    const shown = await open(
      user,
      file([
        HEAD,
        'one@example.org,one,One,Pass-word1,user,default,default,default',
        'two@example.org,two,,,,,,',
        'broken,three,,weak,king,nowhere,nope,none',
        'TWO@example.org,four,,,,,,',
        'user2@lablup.com,,Second,,,,,',
        'user@lablup.com,user,,,,,,',
        'six@example.org,user2,,,,,,',
        'User2@lablup.com,seven,,,,,,',
      ]),
    );
    expect(await rows()).toEqual([
      '2 | one | ●Create | ',
      '3 | two | ●Create | ',
      expect.stringContaining('E-mail: “broken” is not an e-mail address'),
      expect.stringContaining('E-mail: already in line 3'),
      '6 | user2 | ◆Update | Full name',
      '7 | user | ○Unchanged | ',
      expect.stringContaining('Name: already taken by user2@lablup.com'),
      expect.stringContaining('E-mail: user2@lablup.com exists and differs only in letter case'),
    ]);
    const broken = (await rows())[2];
    for (const text of [
      'Role: “king” is not known',
      'no domain “nowhere”',
      'no policy “none”',
      'no project “nope”',
      'Password: too weak',
    ])
      expect(broken).toContain(text);
    const apply = within(shown).getByRole('button', { name: 'Apply 3 rows' });
    expect(apply).toBeDisabled();
    await user.click(within(shown).getByRole('checkbox', { name: 'Leave out 4 rows with problems' }));
    await user.click(apply);
    expect(await within(shown).findByText('Done: 3. Failed: 0. Not tried: 0.', {}, patience)).toBeVisible();
    expect(manager.db.userByEmail('one@example.org')).toMatchObject({
      username: 'one',
      password: 'Pass-word1',
      need_password_change: true,
    });
    expect(manager.db.userByEmail('user2@lablup.com')?.full_name).toBe('Second');
    expect(asked(requests, 'ModifyUser').map(({ variables }) => variables)).toEqual([
      { email: 'user2@lablup.com', props: { full_name: 'Second' } },
    ]);
    await pressIn(user, shown, 'Download the result file');
    const text = (await downloads.texts[0]) ?? '';
    const two = manager.db.userByEmail('two@example.org');
    const key = manager.db.keysOf(two?.uuid ?? '')[0];
    expect(text).toContain(`3,two@example.org,two,Create,Done,,${two?.password},${key?.access_key},${key?.secret_key}`);
    expect(text).not.toContain('Pass-word1');
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain(key?.secret_key);
  });

  it('keeps what it made up when the answer is lost, goes on with what failed, and is found again', async () => {
    const { user, manager, requests } = await renderAt('/users');
    const downloads = watchDownloads();
    const shown = await open(user, file([HEAD, 'one@example.org,one,,,,,,', 'two@example.org,two,,,,,,']));
    manager.fault({ id: 'D05', operation: 'CreateUser', times: 1 });
    await user.click(await within(shown).findByRole('button', { name: 'Apply 2 rows' }, patience));
    expect(await within(shown).findByText('Done: 2. Failed: 0. Not tried: 0.', {}, patience)).toBeVisible();
    expect(asked(requests, 'CreateUser')).toHaveLength(2);
    await user.click(within(shown).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
    await user.click(await button('Import from CSV'));
    const again = await drawer();
    await pressIn(user, again, 'Import another file');
    const question = await dialog('Go on without the result file?');
    await pressIn(user, question, 'Cancel');
    await pressIn(user, again, 'Download the result file');
    const text = (await downloads.texts[0]) ?? '';
    for (const name of ['one', 'two']) {
      const made = manager.db.userByEmail(`${name}@example.org`);
      const key = manager.db.keysOf(made?.uuid ?? '')[0];
      expect(text).toContain(`${name},Create,Done,,${made?.password},${key?.access_key},${key?.secret_key}`);
    }
    await pressIn(user, again, 'Import another file');
    expect(await within(again).findByRole('button', { name: 'Choose a CSV file…' })).toBeVisible();
  });

  it('reports rows that the server refused, and tries them again without an “exists” for its own', async () => {
    const { user, manager } = await renderAt('/users');
    const shown = await open(user, file([HEAD, 'one@example.org,one,,,,,,', 'two@example.org,two,,,,,,']));
    manager.fault({ id: 'A17', operation: 'CreateUser', times: 1 });
    await user.click(await within(shown).findByRole('button', { name: 'Apply 2 rows' }, patience));
    const results = await waitFor(() => {
      const [above] = screen.getAllByRole('dialog', { name: 'Import users from CSV' }).filter((one) => one !== shown);
      if (!above) throw new Error('no results yet');
      return above;
    }, patience);
    expect(within(results).getByText('Done: 1. Failed: 1. Not tried: 0.')).toBeVisible();
    await pressIn(user, results, 'Close');
    await pressIn(user, shown, 'Retry failed and not tried');
    expect(await within(shown).findByText('Done: 2. Failed: 0. Not tried: 0.', {}, patience)).toBeVisible();
    expect(manager.db.userByEmail('one@example.org')).toBeDefined();
  });

  it('reads a Korean file with semicolons, and lets a column be named', async () => {
    const { user } = await renderAt('/users');
    // "이메일;사용자 이름;비고" and a row, in EUC-KR.
    const head = [
      0xc0, 0xcc, 0xb8, 0xde, 0xc0, 0xcf, 0x3b, 0xbb, 0xe7, 0xbf, 0xeb, 0xc0, 0xda, 0x20, 0xc0, 0xcc, 0xb8, 0xa7, 0x3b,
      0xba, 0xf1, 0xb0, 0xed,
    ];
    const bytes = new Uint8Array([...head, 0x0a, ...new TextEncoder().encode('kim@example.org;kim;note')]);
    const shown = await open(user, new File([bytes], 'k.csv'));
    expect(await rows()).toEqual(['2 | kim | ●Create | ']);
    expect(within(shown).getByText('EUC-KR')).toBeVisible();
    expect(within(shown).getByText('Semicolon ( ; )')).toBeVisible();
    await choose(user, shown, 'Column 이메일 becomes', 'Leave out');
    expect(await within(shown).findByText('Say which column holds the e-mail.')).toBeVisible();
    expect(within(shown).getByRole('button', { name: /^Apply/ })).toBeDisabled();
  });

  it('says when the users cannot be looked up, and tries again', async () => {
    const { user, manager } = await renderAt('/users');
    manager.fault({ id: 'A17', operation: 'KnownUsers' });
    const shown = await open(user, file([HEAD, 'one@example.org,one,,,,,,']));
    const again = await within(shown).findByRole('button', { name: 'Try again' }, patience);
    manager.fault(null);
    await user.click(again);
    await waitFor(async () => expect(await rows()).toEqual(['2 | one | ●Create | ']));
  });

  it('lets nothing be applied while a quote leaves open where rows end, and names the line', async () => {
    const { user } = await renderAt('/users');
    const shown = await open(user, file([HEAD, 'one@example.org,one,"One,,,,,', 'two@example.org,two,,,,,,']));
    const trouble = await within(shown).findByRole('alert', {}, patience);
    expect(trouble).toHaveTextContent('Nothing can be imported until the file is mended');
    expect(trouble).toHaveTextContent('Line 2: a cell begins with a quote that is never closed.');
    expect(within(shown).getByRole('button', { name: 'Apply 0 rows' })).toBeDisabled();
    const mended = file([HEAD, 'one@example.org,one,One,,,,,', '', 'two@example.org,two,,']);
    await user.upload(within(shown).getByLabelText('CSV file'), mended);
    expect(await rows()).toEqual([
      '2 | one | ●Create | ',
      expect.stringContaining('4 | two | ■Problem | 4 cells, fewer'),
    ]);
    expect(within(shown).getByText('Read: 2 rows in 4 lines.')).toBeVisible();
  });
});
