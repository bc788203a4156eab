import { useTranslation } from 'react-i18next';
import type { Identity } from '@/api/session';
import { KeySheet } from '@/ui/KeySheet';
import { pagesFor } from './pages';

const GENERAL = [
  ['palette', ['Ctrl', 'K']],
  ['search', ['/']],
  ['rows', ['j', 'k']],
  ['openRow', ['Enter']],
  ['choose', ['x']],
  ['edit', ['e']],
  ['acts', ['.']],
  ['drawer', ['[', ']']],
  ['undo', ['u']],
  ['help', ['?']],
  ['close', ['Esc']],
] as const;

// i18n: shell:shortcuts.*
/** Every key there is: general ones, those of tables, and the jumps to pages. */
export function Keys({ role, onClose }: { role: Identity['role']; onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const rows = [
    ...GENERAL.map(([name, keys]) => ({ name: t(`shell:shortcuts.${name}`), keys })),
    ...pagesFor(role).flatMap(({ key, jump }) => (jump ? [{ name: t(`common:pages.${key}`), keys: ['g', jump] }] : [])),
  ];
  return <KeySheet rows={rows} onClose={onClose} />;
}
