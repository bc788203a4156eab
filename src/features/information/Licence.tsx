import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asObject, wordOf } from '@/api/json';
import { Loaded } from '@/kit/Loaded';
import { maskedJson } from '@/lib/secrets';
import { ServerText } from '@/ui/ServerText';
import { licence } from './api';
import { Card, Facts } from './Card';

/** The licence, where a plugin of the server tells of one. */
export function Licence() {
  const { t } = useTranslation('information');
  const told = useQuery(licence());
  return (
    <Card id="licence">
      <Loaded of={told}>
        {(answer) =>
          answer === null ? (
            <p>{t('licence.none')}</p>
          ) : (
            <Facts
              of={Object.entries(asObject(maskedJson(answer))).map(([key, value]) => [
                key,
                <ServerText key={key}>{wordOf(value)}</ServerText>,
              ])}
            />
          )
        }
      </Loaded>
    </Card>
  );
}
