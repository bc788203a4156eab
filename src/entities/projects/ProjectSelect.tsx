import { query } from '@/api/client';
import { present } from '@/api/errors';
import { PickProjectsDocument } from '@/api/gen/project-select.legacy';
import { EntitySelect, optionsQuery, type Option } from '@/kit/EntitySelect';
import { many, one, type ManyPickerProps, type PickerProps } from '@/kit/select-props';

interface Scope {
  /** Only those of one domain; without it all, named with their domain. */
  domain?: string | undefined;
}

// Asked without a type the server gives the ordinary ones: neither the model store nor anybody's personal project.
async function projects(domain: string | undefined, signal: AbortSignal): Promise<Option[]> {
  const { groups } = await query(PickProjectsDocument, { domain: domain ?? null }, { signal });
  return present(groups)
    .flatMap((project) => (project?.id ? [project] : []))
    .filter(({ is_active }) => is_active)
    .map(({ id, name, domain_name }) => ({
      value: String(id),
      label: domain === undefined ? `${domain_name} / ${name}` : (name ?? ''),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }));
}

const offered = (domain: string | undefined) => ({
  entity: 'projects' as const,
  scope: { domain },
  fetch: (_: string, signal: AbortSignal) => projects(domain, signal),
});

/** Where a new member of a domain usually goes: the project that is named `default`, or the only one there is. */
export const usualProject = (found: readonly Option[]): string | null =>
  (found.find(({ label }) => label === 'default') ?? (found.length === 1 ? found[0] : undefined))?.value ?? null;

/** The projects of a domain, before their select asks for them. A failure is said there. */
export const projectsOf = (domain: string) => ({ ...optionsQuery(offered(domain)), retry: false });

/** A project by id. */
export const ProjectSelect = ({ domain, onChange, ...rest }: PickerProps & Scope) => (
  <EntitySelect {...rest} {...offered(domain)} local onChange={one(onChange)} />
);

interface Known {
  /** Names of what may be chosen already, by id: the select itself offers active projects alone. */
  known?: ReadonlyMap<string, string> | undefined;
}

/** Several projects by id. */
export const ProjectsSelect = ({ domain, onChange, ...rest }: ManyPickerProps & Scope & Known) => (
  <EntitySelect {...rest} {...offered(domain)} local multiple onChange={many(onChange)} />
);
