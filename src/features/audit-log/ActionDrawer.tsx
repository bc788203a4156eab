import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Cell } from '@/kit/Cell';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { useFeature, useIdentity } from '@/kit/use-session';
import { formatDateTime } from '@/lib/dates';
import { ServerText } from '@/ui/ServerText';
import { actionDetail, type ActionDetail } from './api';
import type { Action } from './audit';
import { actionFields } from './fields';

interface Props extends OpenDetails<Action> {
  actionsOf: (action: Action) => readonly RowAction[];
}

const FACTS = actionFields.names.filter((name) => name !== 'status');

/** One action: all that the server wrote down of it. */
export function ActionDrawer(props: Props) {
  const { i18n } = useTranslation('audit-log');
  const { release } = useIdentity();
  return (
    <EntityDrawer<ActionDetail>
      {...props}
      feature="audit-log"
      detail={useQuery(actionDetail(props.id, release))}
      nameOf={({ createdAt }) => formatDateTime(createdAt, i18n.language) ?? createdAt}
      stateOf={(action) => <Cell set={actionFields} name="status" row={action} />}
    >
      {(action) => (
        <>
          <FactList set={actionFields} row={action} names={FACTS} />
          <Origin of={action.origin} />
        </>
      )}
    </EntityDrawer>
  );
}

/** Where the request came from, and in whose name it ran. */
function Origin({ of }: { of: ActionDetail['origin'] }) {
  const { t } = useTranslation('audit-log');
  const { available, since } = useFeature('audit.origin');
  if (!available) return <p className="qd-dim">{t('origin.since', { since })}</p>;
  if (!of) return null;
  return (
    <dl className="qd-facts">
      <div>
        <dt>{t('origin.address')}</dt>
        <dd>{of.address ? <ServerText className="qd-mono">{of.address}</ServerText> : t('origin.none')}</dd>
      </div>
      {of.as ? (
        <div>
          <dt>{t('origin.as')}</dt>
          <dd>
            <ServerText>{of.as}</ServerText>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
