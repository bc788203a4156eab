import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { RightOutlined } from '@/ui/icons';
import type { Command } from './matching';
import { ServerText } from '@/ui/ServerText';

interface Props {
  /** Of the listbox, whose options are told apart by their place. */
  id: string;
  ref: Ref<HTMLUListElement>;
  shown: readonly Command[];
  active: number;
  onPoint: (at: number) => void;
  onChoose: (command: Command) => void;
  onMore: (command: Command) => void;
}

// i18n: shell:palette.sections.*
/** The list that the palette's field drives, with a heading over each section. */
export function Options({ id, ref, shown, active, onPoint, onChoose, onMore }: Props) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <ul
      ref={ref}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('palette.results')}
      className="qd-palette-list"
      tabIndex={-1}
    >
      {shown.map((command, index) => [
        command.section !== shown[index - 1]?.section && command.section !== 'verbs' ? (
          <li key={`head ${command.section}`} role="presentation">
            {t([`palette.sections.${command.section}`, `common:pages.${command.section}`])}
          </li>
        ) : null,
        <li
          key={`${command.section} ${command.id}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerMove={() => onPoint(index)}
          // The field keeps the focus; a touch that scrolls the list ends without this event.
          onMouseDown={(event) => event.preventDefault()}
          onPointerUp={() => onChoose(command)}
        >
          <ServerText>{command.title}</ServerText>
          {command.hint ? (
            <small>
              <ServerText>{command.hint}</ServerText>
            </small>
          ) : null}
          {command.verbs ? (
            // For the pointer; by key it is the arrow to the right.
            <span
              className="qd-palette-more"
              aria-hidden="true"
              onPointerUp={(event) => {
                event.stopPropagation();
                onMore(command);
              }}
            >
              <RightOutlined />
            </span>
          ) : null}
        </li>,
      ])}
    </ul>
  );
}
