import { asObject, asText } from '@/api/json';

/** Where images of a project go: `registry/project`, the registry's name first, which has no slash. '' for none. */
export function registryText(json: string | null | undefined): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json || '{}');
  } catch {
    return '';
  }
  const { registry, project } = asObject(parsed);
  const name = asText(registry);
  return name ? `${name}/${asText(project) ?? ''}` : '';
}

/** The server's JSON for such a text. An empty object takes the registry away. */
export function registryJson(text: string): string {
  const at = text.indexOf('/');
  return at < 0 ? '{}' : JSON.stringify({ registry: text.slice(0, at), project: text.slice(at + 1) });
}
