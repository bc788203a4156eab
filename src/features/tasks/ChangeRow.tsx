import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { canUndo, DidText, linkOf, undo, type Said } from '@/kit/said';
import { Button } from '@/ui/Button';
import { when } from './when';

/** Something that was done since this person signed in, with the way to it and the way to take it back. */
export function ChangeRow({ answer }: { answer: Said }) {
  const { t, i18n } = useTranslation(['tasks', 'kit']);
  const way = linkOf(answer);
  return (
    <li>
      <div className="qd-task-line">
        <span>
          <DidText did={answer.did} name={answer.name} />
        </span>
        <span className="qd-dim">{when(answer.at, i18n.language)}</span>
      </div>
      <div className="qd-task-line">
        <span className="qd-dim">
          {answer.state === 'undone' ? t('undone') : answer.state === 'theirs' ? t('theirs') : answer.what}
        </span>
        <span>
          {way && answer.state !== 'undone' ? <Link to={way.to}>{way.label}</Link> : null}
          {answer.state === 'undoing' || canUndo(answer) ? (
            <Button
              size="small"
              variant="link"
              loading={answer.state === 'undoing'}
              aria-label={t('undo', { name: answer.name })}
              onClick={() => void undo(answer.id)}
            >
              {t('kit:undo')}
            </Button>
          ) : null}
        </span>
      </div>
    </li>
  );
}
