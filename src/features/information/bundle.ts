/** What is sent to whoever helps: text, without secrets and without names of people. Pure. */
import { maskedJson, redacted, withoutSecrets } from '@/lib/secrets';

/** A part that could not be had is the reason why. */
export type Part = { data: unknown } | { missing: string };

/** Names of parts are for those who read it, in English. */
export function bundleText(parts: Readonly<Record<string, Part>>, when: Date): string {
  const sections = Object.entries(parts).map(([name, part]) => {
    const body =
      'missing' in part ? `not known: ${part.missing}` : (JSON.stringify(maskedJson(part.data), null, 2) ?? 'nothing');
    return `== ${name}\n${body}`;
  });
  return withoutSecrets(redacted(`${[`Support bundle, ${when.toISOString()}`, ...sections].join('\n\n')}\n`));
}
