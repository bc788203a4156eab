import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { ListPage, type OpenDetails } from '@/kit/ListPage';
import { LogView } from '@/kit/LogView';
import type { Read } from '@/kit/Loaded';
import { oneOf, useList } from '@/kit/use-list';
import { formatDateTime } from '@/lib/dates';
import { errorFields } from './error-fields';
import type { ErrorEntry } from './error-entry';
import { errorsList } from './errors';
import { LogSwitch } from './LogSwitch';

/** The errors that managers and agents have written down. */
export function ErrorLog() {
  const { t } = useTranslation('error-log');
  const list = useList(errorsList);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={<LogSwitch />}
      renderDetails={(open) => <ErrorDrawer {...open} detail={oneOf(list, open.id)} />}
    />
  );
}

const NOTHING = () => [];

/** The whole text of an error, and where in the program it came up. */
function ErrorDrawer(props: OpenDetails<ErrorEntry> & { detail: Read<ErrorEntry | null> }) {
  const { t, i18n } = useTranslation('error-log');
  const timeOf = ({ created_at: at }: ErrorEntry) => {
    const iso = new Date(at * 1000).toISOString();
    return formatDateTime(iso, i18n.language) ?? iso;
  };
  return (
    <EntityDrawer {...props} feature="error-log" nameOf={timeOf} actionsOf={NOTHING}>
      {(error) => (
        <>
          <FactList set={errorFields} row={error} />
          <h3 className="qd-section-title">{t('text')}</h3>
          <LogView lines={error.message.split('\n')} name={error.log_id} />
          {error.traceback ? (
            <>
              <h3 className="qd-section-title">{t('traceback')}</h3>
              <LogView lines={error.traceback.split('\n')} name={`${error.log_id}-traceback`} />
            </>
          ) : null}
        </>
      )}
    </EntityDrawer>
  );
}
