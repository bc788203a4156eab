import type { UserEvent } from '@testing-library/user-event';

/** Puts a text into a field in one go: letter by letter, a long form is drawn anew for each, and that is not what is tried. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text) await user.paste(text);
}
