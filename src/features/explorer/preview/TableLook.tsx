import Papa from 'papaparse';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFile } from '@/entities/folders/text';
import { ServerText } from '@/ui/ServerText';

const MOST_ROWS = 200;
const MOST_COLUMNS = 50;

/** The first rows of values that are parted by commas, tabs or semicolons. */
export function TableLook({ file, name }: { file: TextFile; name: string }) {
  const { t } = useTranslation('explorer');
  const rows = useMemo(() => {
    const { data } = Papa.parse<string[]>(file.text, { preview: MOST_ROWS + 1, skipEmptyLines: true });
    return data;
  }, [file.text]);
  const [head = [], ...body] = rows;
  const cells = (row: readonly string[]) => row.slice(0, MOST_COLUMNS);
  return (
    <div className="qd-file-table">
      <table aria-label={name}>
        <thead>
          <tr>
            {cells(head).map((text, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <th key={at} scope="col">
                <ServerText>{text}</ServerText>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is its place
            <tr key={line}>
              {cells(row).map((text, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at}>
                  <ServerText>{text}</ServerText>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS ? <p className="qd-dim">{t('look.firstRows', { count: MOST_ROWS })}</p> : null}
    </div>
  );
}
