/** Which registries a domain may use. The server replaces the list as a whole, so each change starts from a fresh read. */
import { mutate } from '@/api/client';
import { AppError } from '@/api/errors';
import { fresh, shaped } from '@/api/fresh';
import { AllowRegistriesDocument, DomainRegistriesDocument } from '@/api/gen/allowed-registries.legacy';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';

/** The registries that a domain may use now, by name. */
export const allowedRegistries = (domain: string) =>
  fresh(async ({ query }): Promise<string[]> => {
    const found = (await query(DomainRegistriesDocument, { name: domain })).domain;
    if (!found) throw new AppError('not-found');
    return (found.allowed_docker_registries ?? []).map(String);
  });

/** Allows a registry in a domain, or no longer; what others changed there meanwhile stays. Nothing to do is no write. */
export async function allowRegistry(domain: string, registry: string, on: boolean): Promise<void> {
  const now = await allowedRegistries(domain)();
  if (now.includes(registry) === on) return;
  const registries = on ? [...now, registry] : now.filter((one) => one !== registry);
  await mutate(AllowRegistriesDocument, { name: domain, registries });
}

/** For read-backs: whether a domain may use a registry, or may not. */
export const isRegistryAllowed = (domain: string, registry: string, on: boolean): Promise<Outcome> =>
  shaped(allowedRegistries(domain), (now) => outcomeOf(now.includes(registry) === on))();
