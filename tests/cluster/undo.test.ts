/** After a reload what one did is taken back, as the database then has it; what somebody else changed since stays theirs. */
import { expect, test } from 'vitest';
import { change } from './client.ts';
import { afterwards, dialog, field, journeys, press, rowOf, search, visit } from './rig.ts';
import { clearAway, project, projectNow } from './things.ts';

journeys();

test('a reload later, one change is taken back, and one that was changed again is not', async () => {
  afterwards(clearAway);
  const [mine, theirs] = [await project({ description: 'before' }), await project({ description: 'before' })];
  const textOf = async ({ id }: { id: string }) => (await projectNow(id))?.description;
  const page = await visit(`/projects?q=${mine.name}`);
  const edit = async (one: { id: string; name: string }) => {
    await press(page, `Edit ${one.name}`);
    const form = dialog(page, `Edit ${one.name}`);
    await field(form, 'Description').fill('mine');
    await press(form, 'Save');
    await form.waitFor({ state: 'hidden' });
    expect(await textOf(one)).toBe('mine');
  };
  await edit(mine);
  await search(page, theirs.name);
  await edit(theirs);
  // A second administrator, meanwhile.
  await change('mutation($id: UUID!) { modify_group(gid: $id, props: { description: "theirs" }) { ok msg } }', {
    id: theirs.id,
  });

  await page.reload();
  await rowOf(page, 'Projects', theirs.name).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('My changes');
  await palette.getByRole('option', { name: 'My changes' }).first().click();
  const list = page.getByRole('list', { name: 'My changes since I signed in' });
  await press(list, `Undo the change of ${mine.name}`);
  await expect.poll(() => textOf(mine)).toBe('before');
  await press(list, `Undo the change of ${theirs.name}`);
  await page
    .getByText(/changed again in the meantime: .*\(Description\)/)
    .first()
    .waitFor();
  expect(await textOf(theirs)).toBe('theirs');
});
