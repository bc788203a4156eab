import { rest } from '@/api/client';
import { asObject, asText } from '@/api/json';

/** What the app proxy of a group says to the manager: its version. Throws where it does not answer. */
export const proxyVersion = (name: string): Promise<string> =>
  rest('GET', `/scaling-groups/${encodeURIComponent(name)}/wsproxy-version`, {
    decode: (answer) => asText(asObject(answer).wsproxy_version) ?? '?',
  });
