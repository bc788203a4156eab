import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { downloadFile } from '@/kit/csv-export';
import { BOM } from '@/lib/csv';
import { countFormat } from '@/lib/formats';
import { Button } from '@/ui/Button';
import { FileButton } from '@/ui/FileButton';
import { ServerText } from '@/ui/ServerText';
import { templateParts } from './apply';
import { ENCODINGS, IMPORT_DELIMITERS, MAX_ROWS, type Encoding } from './read-file';
import type { ImportTable } from './use-table';

const FAULTS_SHOWN = 10;

// i18n: users-import:file.problem.* users-import:file.fault.* users-import:delimiter.*
const DELIMITER_NAMES: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The file: choose it, begin one from the template, overrule what was found out about it. */
export const FilePart = memo(function FilePart({ table }: { table: ImportTable }) {
  const { t, i18n } = useTranslation(['users-import', 'users']);
  const id = useId();
  /** Of the file that is chosen. */
  const [name, setName] = useState<string | null>(null);
  const number = countFormat(i18n.language);
  const max = number(MAX_ROWS);
  const faults = table.read?.faults ?? [];
  const rest = faults.length - FAULTS_SHOWN;
  return (
    <section aria-label={t('users-import:file.title')}>
      <p>{t('users-import:file.text', { max })}</p>
      <div className="qd-import-row">
        <FileButton
          label={t('users-import:file.choose')}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          variant={name === null ? 'primary' : 'default'}
          onFile={(file) => {
            setName(file.name);
            void table.open(file);
          }}
        >
          {t('users-import:file.button')}
        </FileButton>
        {name === null ? null : <ServerText>{name}</ServerText>}
        <Button
          onClick={() =>
            downloadFile('users-template.csv', [BOM, ...templateParts((field) => t(`users:fields.${field}`))])
          }
        >
          {t('users-import:file.template')}
        </Button>
      </div>
      {table.problem ? (
        <div role="alert" className="qd-import-problem">
          <p>{t(`users-import:file.problem.${table.problem}`, { max })}</p>
          {faults.length > 0 ? (
            <ul>
              {faults.slice(0, FAULTS_SHOWN).map(({ line, code }) => (
                <li key={`${line} ${code}`}>{t(`users-import:file.fault.${code}`, { line: number(line) })}</li>
              ))}
              {rest > 0 ? <li>{t('users-import:file.fault.more', { count: rest, shown: number(rest) })}</li> : null}
            </ul>
          ) : null}
        </div>
      ) : null}
      {table.read ? (
        <div className="qd-import-row">
          <label htmlFor={`${id}-delimiter`}>{t('users-import:file.delimiter')}</label>
          <Choice
            id={`${id}-delimiter`}
            label={t('users-import:file.delimiter')}
            value={table.read.delimiter}
            onChange={table.chooseDelimiter}
            options={IMPORT_DELIMITERS.map((value) => ({
              value,
              label: t(`users-import:delimiter.${DELIMITER_NAMES[value]}`),
            }))}
          />
          <label htmlFor={`${id}-encoding`}>{t('users-import:file.encoding')}</label>
          <Choice<Encoding>
            id={`${id}-encoding`}
            label={t('users-import:file.encoding')}
            value={table.encoding}
            onChange={table.setEncoding}
            options={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
          />
        </div>
      ) : null}
      {table.table ? (
        <p>
          {t('users-import:file.read', {
            count: table.table.rows.length,
            shown: number(table.table.rows.length),
            lines: number(table.table.lines),
          })}
        </p>
      ) : null}
    </section>
  );
});
