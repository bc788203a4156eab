import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '@/kit/csv-export';
import { BOM } from '@/lib/csv';
import { countFormat } from '@/lib/formats';
import { Button } from '@/ui/Button';
import { templateParts } from './apply';
import { ENCODINGS, IMPORT_DELIMITERS, MAX_ROWS, type Encoding } from './read-file';
import type { ImportTable } from './use-table';

// i18n: users-import:file.problem.* users-import:delimiter.*
const DELIMITER_NAMES: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The file: choose it, begin one from the template, overrule what was found out about it. */
export const FilePart = memo(function FilePart({ table }: { table: ImportTable }) {
  const { t, i18n } = useTranslation(['users-import', 'users']);
  const id = useId();
  const max = countFormat(i18n.language)(MAX_ROWS);
  return (
    <section aria-label={t('users-import:file.title')}>
      <p>{t('users-import:file.text', { max })}</p>
      <div className="qd-import-row">
        <label htmlFor={`${id}-file`}>{t('users-import:file.choose')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void table.open(file);
          }}
        />
        <Button
          onClick={() =>
            downloadFile('users-template.csv', [BOM, ...templateParts((name) => t(`users:fields.${name}`))])
          }
        >
          {t('users-import:file.template')}
        </Button>
      </div>
      {table.problem ? (
        <p role="alert" className="qd-import-problem">
          {t(`users-import:file.problem.${table.problem}`, { max })}
        </p>
      ) : null}
      {table.table ? (
        <div className="qd-import-row">
          <label htmlFor={`${id}-delimiter`}>{t('users-import:file.delimiter')}</label>
          <select
            id={`${id}-delimiter`}
            className="qd-select"
            value={table.table.delimiter}
            onChange={(event) => table.chooseDelimiter(event.target.value)}
          >
            {IMPORT_DELIMITERS.map((one) => (
              <option key={one} value={one}>
                {t(`users-import:delimiter.${DELIMITER_NAMES[one]}`)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-encoding`}>{t('users-import:file.encoding')}</label>
          <select
            id={`${id}-encoding`}
            className="qd-select"
            value={table.encoding}
            onChange={(event) => table.setEncoding(event.target.value as Encoding)}
          >
            {ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {one.toUpperCase()}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </section>
  );
});
