import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { setFolderOptions } from '@/entities/folders/changes';
import { SERVICE_FILE } from '@/entities/models/service-definition';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { folderFilesPath, paths } from '@/lib/paths';
import { idOfNode } from '@/lib/node-id';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { notify } from '@/ui/notify';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { guideFacts, standings, type GuideFacts, type Standing, type Step } from './guide';
import type { Model } from './model';
import './model-store.css';

const EditDefinition = lazyNamed(() => import('./EditDefinition'), 'EditDefinition');
const NewModelFolder = lazyNamed(() => import('./NewModelFolder'), 'NewModelFolder');
const CreateCard = lazyNamed(() => import('./CreateCard'), 'CreateCard');

const TONES: Record<Standing, Tone> = { holds: 'good', open: 'warn', later: 'neutral' };
const STEPS: readonly Step[] = ['project', 'folder', 'rights', 'definition', 'service', 'card'];

type Form = 'folder' | 'definition' | 'service' | 'card';

interface Props {
  /** Undefined: a new one. */
  model?: Model;
  onClose: () => void;
}

// i18n: model-store:guide.step.* model-store:guide.text.* model-store:guide.state.*
/** The way of a model into the store: each step says whether it holds, and can be done here. */
export function Guide({ model, onClose }: Props) {
  const { t } = useTranslation('model-store');
  const { identity } = useIdentity();
  const [id, setId] = useState(model?.id ?? null);
  const [form, setForm] = useState<Form | null>(null);
  const facts = useQuery(guideFacts(id, identity.domain));
  const close = () => {
    setForm(null);
    void facts.refetch();
  };
  return (
    <>
      <Drawer modal title={model ? t('actOne.guide', { name: model.name }) : t('guide.title')} onClose={onClose}>
        <p className="qd-dim">{t('guide.note')}</p>
        <Loaded of={facts}>
          {(read) => <Steps facts={read} onForm={setForm} onChanged={() => void facts.refetch()} />}
        </Loaded>
      </Drawer>
      <Suspense fallback={null}>
        {facts.data && form ? (
          <StepForm form={form} facts={facts.data} folder={id} onMade={setId} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

interface StepsProps {
  facts: GuideFacts;
  onForm: (form: Form) => void;
  onChanged: () => void;
}

function Steps({ facts, onForm, onChanged }: StepsProps) {
  const { t } = useTranslation('model-store');
  const standing = standings(facts);
  const { folder, check } = facts;
  const file = { name: check?.definitionFile ?? 'model-definition.yaml' };
  const button = (form: Form, key: string) => (
    <Button size="small" disabled={standing[form] === 'later'} onClick={() => onForm(form)}>
      {t(key, form === 'service' ? { name: SERVICE_FILE } : file)}
    </Button>
  );
  const acts: Record<Step, ReactNode> = {
    project: <Link to={paths.projects()}>{t('guide.projects')}</Link>,
    folder: folder ? (
      <Link to={folderFilesPath(idOfNode(folder.id))}>{folder.metadata.name}</Link>
    ) : (
      button('folder', 'guide.makeFolder')
    ),
    rights: standing.rights === 'open' ? <OpenFolder facts={facts} onChanged={onChanged} /> : null,
    definition: button('definition', 'guide.edit'),
    service: button('service', 'guide.edit'),
    card: standing.card === 'holds' ? null : button('card', 'act.register'),
  };
  return (
    <ol className="qd-model-steps">
      {STEPS.map((step) => (
        <li key={step} aria-current={standing[step] === 'open' ? 'step' : undefined}>
          <h3>
            {t(`guide.step.${step}`)}{' '}
            <StatusTag tone={TONES[standing[step]]}>{t(`guide.state.${standing[step]}`)}</StatusTag>
          </h3>
          <p className="qd-dim">{t(`guide.text.${step}`)}</p>
          <div>{acts[step]}</div>
        </li>
      ))}
    </ol>
  );
}

/** Lets members write to the folder and clone it, as the store's models are. */
function OpenFolder({ facts: { folder }, onChanged }: Pick<StepsProps, 'facts' | 'onChanged'>) {
  const { t } = useTranslation('model-store');
  const { write } = useWrites('folders');
  const [busy, setBusy] = useState(false);
  const id = idOfNode(folder?.id ?? '');
  // Members who may delete go on doing so.
  const closed = folder?.accessControl.permission === 'READ_ONLY';
  const act = () => {
    setBusy(true);
    void write(() => setFolderOptions(id, { cloneable: true, ...(closed && { permission: 'rw' }) }))
      .catch((e: unknown) => notify.error(describeError(t, toAppError(e)).title))
      .finally(() => {
        setBusy(false);
        onChanged();
      });
  };
  return (
    <Button size="small" disabled={busy} onClick={act}>
      {t('guide.allow')}
    </Button>
  );
}

interface StepFormProps {
  form: Form;
  facts: GuideFacts;
  folder: string | null;
  onMade: (id: string) => void;
  onClose: () => void;
}

function StepForm({ form, facts: { store, check, model, folder: found }, folder, onMade, onClose }: StepFormProps) {
  if (form === 'folder') return <NewModelFolder store={store?.id ?? ''} onMade={onMade} onClose={onClose} />;
  if (form === 'card') return model ? <CreateCard model={model} onClose={onClose} /> : null;
  const file = form === 'service' ? SERVICE_FILE : (check?.definitionFile ?? 'model-definition.yaml');
  return <EditDefinition folder={folder ?? ''} name={found?.metadata.name ?? ''} file={file} onClose={onClose} />;
}
