/** What the server has of registries, put together for people. Pure. */
import type { RegistryFactsFragment, RegistryListQuery } from '@/api/gen/registries.legacy';
import { placeName, type RegistryPlace } from '@/entities/registries/registries';

/** One project of a registry: a row of the server's. */
export type Entry = RegistryFactsFragment;

export interface DomainUse {
  name: string;
  active: boolean;
  allowed: boolean;
}

/** A registry as people know it: one name, with the projects that images are taken from. */
export interface Registry {
  name: string;
  entries: Entry[];
  /** Every domain there is, and whether it may use the registry; null where they could not be read. */
  domains: DomainUse[] | null;
}

/** In the server's spelling, the usual ones first. */
export const TYPES = ['docker', 'harbor2', 'harbor', 'gitlab', 'github', 'ecr', 'ecr-public', 'ocp', 'local'] as const;
export type RegistryType = (typeof TYPES)[number];

export const entryId = (entry: Entry): string => String(entry.row_id);
export const typeOf = (entry: Entry): string => String(entry.type);

export const placeOf = ({ registry_name, project }: Entry): RegistryPlace => ({
  registry: registry_name,
  project: project ?? '',
});

/** An entry by name: its project where it has one. */
export const entryName = (entry: Entry): string => placeName(placeOf(entry));

const byText = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** The entries of one name are one registry. */
export function registriesOf(data: RegistryListQuery): Registry[] {
  const entries = (data.container_registry_nodes?.edges ?? []).flatMap((edge) => edge?.node ?? []);
  const domains = data.domains
    ?.flatMap((one) => (one?.name ? [{ ...one, name: one.name }] : []))
    .toSorted((a, b) => byText(a.name, b.name));
  return [...Map.groupBy(entries, (entry) => entry.registry_name)].map(([name, own]) => ({
    name,
    entries: own.toSorted((a, b) => byText(a.project ?? '', b.project ?? '')),
    domains:
      domains?.map((one) => ({
        name: one.name,
        active: one.is_active === true,
        allowed: (one.allowed_docker_registries ?? []).includes(name),
      })) ?? null,
  }));
}

/** What the entries say of something, each answer once: usually one. */
export const distinct = (entries: readonly Entry[], of: (entry: Entry) => string | null | undefined): string[] => [
  ...new Set(entries.flatMap((entry) => of(entry) || [])),
];

/** An entry by the name of its project; one without takes what the address has. */
export const projectsOf = ({ entries }: Registry): string[] => distinct(entries, ({ project }) => project);

export const allowedDomains = ({ domains }: Registry): string[] | undefined =>
  domains?.filter(({ allowed }) => allowed).map(({ name }) => name);

/** What stands in front of the names of a registry's images: the address without its scheme. Null: it is the name. */
export function otherHost({ name, entries }: Registry): string | null {
  const hosts = distinct(entries, ({ url }) => url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, ''));
  return hosts.find((host) => host !== name) ?? null;
}
