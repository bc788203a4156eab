import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog';
import type { Page } from './pages';

const general = [
  ['palette', ['Ctrl', 'K']],
  ['search', ['/']],
  ['help', ['?']],
  ['close', ['Esc']],
] as const;

/** The keys of the console. */
export function Shortcuts({ pages, onClose }: { pages: readonly Page[]; onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const rows = [
    ...general.map(([name, keys]) => ({ name: t(`shortcuts.${name}`), keys })),
    ...pages.flatMap((page) => (page.jump ? [{ name: t(`common:pages.${page.key}`), keys: ['g', page.jump] }] : [])),
  ];
  return (
    <Dialog label={t('shortcuts.title')} onClose={onClose}>
      <h2>{t('shortcuts.title')}</h2>
      <table className="qd-keys">
        <tbody>
          {rows.map(({ name, keys }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={onClose}>{t('common:actions.close')}</Button>
    </Dialog>
  );
}
