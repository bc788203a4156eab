import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionsOf } from '@/entities/sessions/links';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { useIsSuperadmin } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { formatBytes } from '@/lib/units';
import { CopyButton } from '@/ui/CopyButton';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { imageSessions, imageTimes } from './api';
import { imageFields } from './fields';
import { imageName, pullCommand, type ImageRow } from './image';

interface Props extends OpenDetails<ImageRow> {
  detail: Read<ImageRow | null>;
  actionsOf: (image: ImageRow) => readonly RowAction[];
}

/** Labels stand by themselves, the status in the head, and whether it is installed beside where. */
const FACTS = imageFields.names.filter((name) => !/^(labels|status|installed)$/.test(name));

/** All facts of an image, its labels one by one, and the command that pulls it. */
export function ImageDrawer(props: Props) {
  const { t } = useTranslation('images');
  const { id } = props;
  const times = useQuery({ ...imageTimes(id), enabled: useIsSuperadmin() });
  return (
    <EntityDrawer
      {...props}
      feature="images"
      nameOf={imageName}
      stateOf={({ status }) => (
        <StatusTag tone={status === 'ALIVE' ? 'good' : 'neutral'}>
          {t(`status.${status}`, { defaultValue: status || '?' })}
        </StatusTag>
      )}
      figures={(image) => <Figures image={image} />}
    >
      {(image) => (
        <>
          <FactList set={imageFields} row={{ ...image, ...times.data }} names={FACTS} />
          <Pull image={image} />
          <Labels image={image} />
        </>
      )}
    </EntityDrawer>
  );
}

/** Where it is, and what runs from it. What the list has not read yet is waited for. */
function Figures({ image: { reference, agents, installed, size } }: { image: ImageRow }) {
  const { t, i18n } = useTranslation(['images', 'detail', 'kit']);
  const sessions = useQuery(imageSessions(reference));
  // A domain admin is told that it is installed, not where.
  const places = agents?.length ? agents.length : installed && t('images:installed.true');
  return (
    <KeyFigures
      figures={[
        { label: t('detail:figure.sessions'), of: sessions, to: sessionsOf({ image: reference }) },
        {
          label: t('images:fields.agents'),
          of: known(installed === undefined ? undefined : places || 0),
          ...(agents?.length && { to: paths.agents(agents.length === 1 ? { open: agents[0] ?? null } : {}) }),
        },
        {
          label: t('images:fields.size'),
          of: known(size === undefined ? undefined : size === null ? '?' : formatBytes(BigInt(size), i18n.language)),
        },
      ]}
    />
  );
}

function Pull({ image }: { image: ImageRow }) {
  const { t } = useTranslation(['images', 'kit']);
  const command = pullCommand(image);
  return (
    <section aria-label={t('images:pull.title')}>
      <h3 className="qd-section-title">{t('images:pull.title')}</h3>
      <p className="qd-fact-code">
        <ServerText className="qd-mono">{command}</ServerText>
        <CopyButton
          text={command}
          label={t('images:pull.copy', { name: imageName(image) })}
          copiedLabel={t('kit:copied')}
        />
      </p>
    </section>
  );
}

function Labels({ image: { labels } }: { image: ImageRow }) {
  const { t } = useTranslation('images');
  const title = t('fields.labels');
  if (labels.size === 0) return <p className="qd-dim">{t('noLabels')}</p>;
  return (
    <section aria-label={title}>
      <h3 className="qd-section-title">{title}</h3>
      <dl className="qd-facts">
        {[...labels].map(([key, value]) => (
          <div key={key}>
            <dt>
              <ServerText className="qd-mono">{key}</ServerText>
            </dt>
            <dd>
              <ServerText className="qd-mono">{value}</ServerText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
