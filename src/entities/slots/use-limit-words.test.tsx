// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { startI18n } from '@/ui/i18n';
import { useLimitWords } from './use-limit-words';

it('puts limits and hosts into words, so that a side can be chosen', async () => {
  await startI18n(['limits'], 'en');
  const say = renderHook(() => useLimitWords(new Map())).result.current;
  expect(say('slot:mem', '16 GiB')).toBe('16 GiB');
  expect(say('slot:cuda.shares', '0.5')).toBe('0.5');
  expect(say('slot:cpu', 'unlimited')).toBe('Unlimited');
  expect(say('slot:cpu', 'as typed')).toBe('as typed');
  expect(say('hostPermissions', { 'local:b': [], 'local:a': ['upload-file', 'later'] })).toBe(
    'local:a: Upload files, later\nlocal:b: None',
  );
  expect(say('hostPermissions', {})).toBe('None');
  expect(say('name', 'x')).toBeUndefined();
});
