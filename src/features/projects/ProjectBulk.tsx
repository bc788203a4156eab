import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { BulkActs, type BulkAct } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import { FormDrawer } from '@/kit/FormDrawer';
import type { ListView } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { ProjectPolicySelect } from '@/entities/resource-policies/PolicySelects';
import { notify } from '@/ui/notify';
import { workOf, type ProjectBulkKind } from './bulk-work';
import { projectId, projectName, type ProjectRow } from './fields';
import { ServerText } from '@/ui/ServerText';
import './projects.css';

interface Props {
  list: ListView<ProjectRow>;
}

const SHOWN = 100;
const label = (project: ProjectRow): string => `${project.domain_name} / ${projectName(project)}`;

/** Which projects are meant, by name, before anything is done. */
function Names({ projects }: { projects: readonly ProjectRow[] }) {
  const { t } = useTranslation(['projects-edit', 'kit']);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="qd-scroll" tabIndex={0} aria-label={t('projects-edit:bulk.names')}>
      <ul className="qd-project-names">
        {projects.slice(0, SHOWN).map((project) => (
          <li key={projectId(project)}>
            <ServerText>{label(project)}</ServerText>
          </li>
        ))}
        {projects.length > SHOWN ? <li>{t('kit:more', { count: projects.length - SHOWN })}</li> : null}
      </ul>
    </section>
  );
}

// i18n: projects-edit:bulk.title.* projects-edit:bulk.do.* projects-edit:bulk.text.* projects-edit:bulk.ok.*
/** What can be done to the chosen projects at once, with a result for each. */
export function ProjectBulk({ list }: Props) {
  const { selection, state } = list;
  const { t, i18n } = useTranslation(['projects-edit', 'projects']);
  const { release } = useIdentity();
  const confirm = useConfirm();
  const { refresh } = useWrites('projects');
  const [policyFor, setPolicyFor] = useState<readonly ProjectRow[] | null>(null);
  const titleOf = (kind: ProjectBulkKind, count: number) =>
    t(`projects-edit:bulk.title.${kind}`, { count, shown: countFormat(i18n.language)(count) });

  const run = (kind: ProjectBulkKind, projects: readonly ProjectRow[], policy?: string) => {
    const title = titleOf(kind, projects.length);
    runBulk({
      title,
      items: projects,
      label,
      ...workOf(kind, policy, release),
      after: refresh,
      done: t('projects-edit:bulk.done', { title }),
    });
    selection.clear();
  };

  const begin = async (kind: ProjectBulkKind) => {
    let projects = await list.collect();
    if (!projects) return;
    if (kind === 'purge') {
      const all = projects.length;
      projects = projects.filter(({ type }) => type !== 'PERSONAL');
      if (projects.length < all) notify.info(t('projects:personal'));
    }
    if (projects.length === 0) return;
    if (kind === 'policy') return setPolicyFor(projects);
    const count = projects.length;
    const sure = await confirm({
      level: kind === 'purge' ? 3 : kind === 'deactivate' ? 2 : 1,
      title: titleOf(kind, count),
      body: (
        <>
          <p>{t(`projects-edit:bulk.text.${kind}`)}</p>
          <Names projects={projects} />
        </>
      ),
      okLabel: t(`projects-edit:bulk.ok.${kind}`),
      ...(kind === 'purge' && { typed: t('projects-edit:bulk.purgeWord', { count }) }),
    });
    if (sure) run(kind, projects);
  };
  const act = (kind: ProjectBulkKind, danger = false): BulkAct => ({
    key: kind,
    label: t(`projects-edit:bulk.do.${kind}`),
    danger,
    onAct: () => void begin(kind),
  });
  const inactive = state.tab === 'inactive';
  return (
    <>
      <BulkActs
        acts={[...(inactive ? [act('activate')] : []), act('policy'), act(inactive ? 'purge' : 'deactivate', true)]}
      />
      {policyFor ? (
        <FormDrawer<{ policy: string | undefined }>
          formId="projects/bulk/policy"
          items={policyFor.map(projectId)}
          title={titleOf('policy', policyFor.length)}
          initial={{ policy: undefined }}
          labels={(name) => t(`projects:fields.${name}`)}
          submitLabel={t('projects-edit:bulk.do.policy')}
          begins
          submit={({ policy }) => Promise.resolve(run('policy', policyFor, policy))}
          onDone={() => setPolicyFor(null)}
          onClose={() => setPolicyFor(null)}
        >
          <Form.Item name="policy" label={t('projects:fields.policy')} rules={[{ required: true }]}>
            <ProjectPolicySelect label={t('projects:fields.policy')} />
          </Form.Item>
          <Names projects={policyFor} />
        </FormDrawer>
      ) : null}
    </>
  );
}
