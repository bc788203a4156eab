/** Writes one cell, from what the server has at that moment. */
import { AppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { DomainAccessNowDocument, ProjectAccessNowDocument } from '@/api/gen/access.legacy';
import { modifyDomain } from '@/entities/domains/modify-domain';
import { allowedRegistries, allowRegistry } from '@/entities/registries/allowing';
import { allowInDomain, allowInProject, forbidInDomain, forbidInProject } from '@/entities/resource-groups/allowing';
import { readHosts, rebasedHosts } from '@/kit/hosts';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';
import type { Change } from './matrix';

const domainNow = (name: string) =>
  fresh(async ({ query }) => {
    const { domain } = await query(DomainAccessNowDocument, { name });
    if (!domain) throw new AppError('not-found');
    return domain;
  });

const projectGroups = (id: string) =>
  fresh(async ({ query }) => {
    const { group } = await query(ProjectAccessNowDocument, { id });
    if (!group) throw new AppError('not-found');
    return (group.scaling_groups ?? []).map(String);
  });

/** What the row may use now. */
async function allowedNow({ kind, row }: Change): Promise<readonly string[]> {
  if (kind === 'project-groups') return projectGroups(row)();
  if (kind === 'domain-registries') return allowedRegistries(row)();
  const domain = await domainNow(row)();
  return kind === 'domain-groups'
    ? (domain.scaling_groups ?? []).map(String)
    : Object.keys(readHosts(domain.allowed_vfolder_hosts));
}

/** For read-backs. */
export const isWritten = async (change: Change): Promise<Outcome> =>
  outcomeOf((await allowedNow(change)).includes(change.column) === change.on);

/** A host that is allowed is so with these permissions: all there are. */
async function writeHost({ row, column, on }: Change, permissions: readonly string[]): Promise<void> {
  const now = (await domainNow(row)()).allowed_vfolder_hosts;
  const hosts = readHosts(now);
  if (column in hosts === on) return;
  const { [column]: _, ...others } = hosts;
  const next = on ? { ...hosts, [column]: permissions } : others;
  await modifyDomain(row, { allowed_vfolder_hosts: rebasedHosts(now, hosts, next) });
}

/** Nothing to do, for somebody else did it, is no write: 26.4 refuses a resource group that is allowed already. */
export async function writeCell(change: Change, permissions: readonly string[]): Promise<void> {
  const { kind, row, column, on } = change;
  if (kind === 'domain-registries') return allowRegistry(row, column, on);
  if (kind === 'domain-hosts') return writeHost(change, permissions);
  if ((await allowedNow(change)).includes(column) === on) return;
  if (kind === 'domain-groups') await (on ? allowInDomain(row, [column]) : forbidInDomain(row, column));
  else await (on ? allowInProject(row, [column]) : forbidInProject(row, column));
}
