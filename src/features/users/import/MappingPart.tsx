import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../ScrollRegion';
import { IMPORT_FIELDS, type ImportField } from './columns';
import type { ImportTable } from './use-table';
import { Choice } from '@/kit/Choice';
import { ServerText } from '@/ui/ServerText';

/** Which column of the file is what. Passwords are not shown. */
export const MappingPart = memo(function MappingPart({ table }: { table: ImportTable }) {
  const { t } = useTranslation(['users-import', 'users']);
  const { heads = [], rows = [] } = table.table ?? {};
  const sample = (at: number) =>
    table.mapping[at] === 'password' ? '••••' : (rows.find(({ cells }) => cells[at])?.cells[at] ?? '');
  return (
    <section aria-label={t('users-import:mapping.title')}>
      <h3 className="qd-section-title">{t('users-import:mapping.title')}</h3>
      <ScrollRegion label={t('users-import:mapping.title')} className="qd-import-mapping">
        <table className="qd-plain-table">
          <thead>
            <tr>
              <th scope="col">{t('users-import:mapping.column')}</th>
              <th scope="col">{t('users-import:mapping.sample')}</th>
              <th scope="col">{t('users-import:mapping.field')}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head, at) => (
              // Two columns may have the same head.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${at}-${head}`}>
                <th scope="row">
                  <ServerText>{head || t('users-import:mapping.unnamed', { number: at + 1 })}</ServerText>
                </th>
                <td className="qd-import-sample">
                  <ServerText>{sample(at)}</ServerText>
                </td>
                <td>
                  <Choice<ImportField | ''>
                    label={t('users-import:mapping.of', { column: head || at + 1 })}
                    value={table.mapping[at] ?? ''}
                    onChange={(field) => table.setField(at, field || null)}
                    options={[
                      { value: '', label: t('users-import:mapping.none') },
                      ...IMPORT_FIELDS.map((value) => ({ value, label: t(`users:fields.${value}`) })),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
});
