// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { startI18n } from '@/ui/i18n';
import { parseBytes, sizeText } from '@/lib/units';
import { LimitInput } from './LimitInput';

function Field() {
  const [value, setValue] = useState('');
  return (
    <LimitInput
      label="Quota"
      unlimited="Unlimited"
      value={value}
      onChange={setValue}
      tidy={(text) => {
        const bytes = parseBytes(text);
        return bytes === null ? null : sizeText(bytes);
      }}
      doubt={(text) => ((parseBytes(text) ?? 0n) > 2n ** 40n ? 'More than usual.' : null)}
      bytes
    />
  );
}
async function enter(text: string) {
  await startI18n(['limits'], 'en');
  render(<Field />);
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  return field;
}

describe('the field of a limit', () => {
  it('asks what "16gb" means instead of writing it in odd units', async () => {
    const field = await enter('16gb');
    expect(field).toHaveValue('16 GB');
    fireEvent.click(screen.getByRole('button', { name: 'Use 16 GiB instead' }));
    expect(field).toHaveValue('16 GiB');
    expect(screen.queryByRole('button')).toBeNull();
  });
  it('takes the word for no limit, in the language or as programs write it', async () => {
    await enter(' infinity ');
    expect(screen.getByRole('checkbox', { name: 'Quota: Unlimited' })).toBeChecked();
  });
  it('asks about what is rarely meant, and names the question to a screen reader', async () => {
    const field = await enter('1,025 GiB');
    expect(field).toHaveValue('1025 GiB');
    expect(field).toHaveAccessibleDescription('More than usual.');
  });
});
