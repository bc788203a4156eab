/** Keeps secrets out of what is shown, copied or handed on: by what a value is called, and by what it looks like. Pure. */

/** What stands in place of a secret. */
export const MASK = '••••••';

/** Names under which secrets are kept. A `public key` and what only counts or times tokens are none. */
const NAMED =
  /pass(word|wd|phrase)?$|secret|token|credential|api[-_]?key|(access|private|encryption|hash|sign(ing)?|jwt)[-_]?key|priv(ate)?[-_]?key|^key$|[-_]key$|keypair|\bdsn\b|salt$|cookie/i;
const HARMLESS =
  /(seconds|minutes|lifetime|timeout|length|count|rounds|age|expiration|algorithm|name|enabled|max\w*)$|^public[-_]?key$|salt[-_]size$/i;

/** A password inside an address, a PEM block, a JWT, the header of a request. */
const LOOKS: readonly [RegExp, string][] = [
  [/-----BEGIN [^-]+-----[\s\S]*?(-----END [^-]+-----|$)/g, MASK],
  [/(\b[a-z][a-z\d+.-]*:\/\/[^\s:/@]*:)[^\s/@]+(@)/gi, `$1${MASK}$2`],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, MASK],
  [/\b(Bearer|Basic|BackendAI)\s+[^\s,;]+.*/g, `$1 ${MASK}`],
  [/([?&](?:token|key|secret|password|sig(?:nature)?)=)[^&\s]+/gi, `$1${MASK}`],
];

/** Whether what is called so is a secret: any step of a path (`redis/password`), or a single name. */
export const isSecretName = (path: string): boolean => {
  const steps = path.split(/[/.]/).filter(Boolean);
  return steps.some((step, at) => NAMED.test(step) && !(at === steps.length - 1 && HARMLESS.test(step)));
};

/** A text without the secrets that can be told by their looks. */
export const withoutSecrets = (text: string): string =>
  LOOKS.reduce((rest, [look, instead]) => rest.replace(look, instead), text);

/** One value by its name: masked whole, or without what looks like a secret. Empty stays empty, which is worth knowing. */
export const shownValue = (path: string, value: string): string =>
  value !== '' && isSecretName(path) ? MASK : withoutSecrets(value);

/** A copy of any JSON in which no secret is left. */
export function maskedJson(value: unknown, path = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => maskedJson(one, path));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedJson(one, `${path}/${key}`)]));
  if (value === null || value === '' || typeof value === 'boolean') return value;
  if (isSecretName(path)) return MASK;
  return typeof value === 'string' ? withoutSecrets(value) : value;
}

const cuts: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, '<e-mail>'],
  [/\bAKIA[A-Z0-9]{8,}\b/g, '<access key>'],
  [/\?[^\s)]*/g, '?…'],
  [/\b[A-Za-z0-9+_-]{40,}={0,2}(?![A-Za-z0-9+_-])/g, '<long text>'],
];

/** Names of people, keys, queries and anything that could be a secret cut out of a technical text. */
export const redacted = (text: string): string => cuts.reduce((rest, [found, put]) => rest.replace(found, put), text);
