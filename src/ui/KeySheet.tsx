import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  /** What the keys do, and the keys in the order of pressing. */
  rows: readonly { name: string; keys: readonly string[] }[];
  onClose: () => void;
}

/** The sheet of keyboard shortcuts. */
export function KeySheet({ rows, onClose }: Props) {
  const { t } = useTranslation(['shell', 'common']);
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
      <Button data-autofocus onClick={onClose}>
        {t('common:actions.close')}
      </Button>
    </Dialog>
  );
}
