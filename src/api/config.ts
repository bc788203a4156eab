import * as v from 'valibot';
import { parseLenient } from './lenient-toml';
import { asObject, parseJson } from './json';
import { ownUrl } from './endpoint';
import { isOk, send } from './transport';
import { HEX } from '@/lib/hex';
import { masked } from '@/lib/text';

const isOnWeb = (value: string): boolean => {
  const base = ownUrl('');
  return URL.canParse(value, base) && /^https?:$/.test(new URL(value, base).protocol);
};

/** Sample files ship bracketed placeholders; they mean "not set", and so does an empty text. */
const text = v.pipe(
  v.string(),
  v.transform((value) => (/^\s*\[.*\]\s*$/.test(value) ? '' : value.trim())),
);
/** Old files list several addresses in one text. */
const firstText = v.pipe(
  text,
  v.transform((value) => value.split(',')[0]?.trim() ?? ''),
);
const list = v.pipe(
  v.union([v.array(v.string()), text]),
  v.transform((value) => (typeof value === 'string' ? value.split(',') : value).map((s) => s.trim()).filter(Boolean)),
);
const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((value) => value === 'true'),
  ),
]);
const count = v.pipe(v.number(), v.minValue(0));
/** An address to link to: of the web, or of this site. */
const link = v.pipe(
  text,
  v.check((value) => value === '' || isOnWeb(value)),
);
/** A picture of this site: the page policy allows no other. */
const picture = v.pipe(
  text,
  v.check((value) => value === '' || (isOnWeb(value) && ownUrl(value).origin === ownUrl('').origin)),
);
const color = v.pipe(
  text,
  v.check((value) => value === '' || HEX.test(value)),
);
const mode = v.pipe(v.string(), v.toUpperCase(), v.picklist(['SESSION', 'API']));

const SECTIONS = {
  general: v.object({
    apiEndpoint: v.optional(firstText, ''),
    apiEndpointText: v.optional(text, ''),
    apiDomainName: v.optional(text, ''),
    /** How the site is called; `apiEndpointText` where it is not set. */
    siteName: v.optional(text, ''),
    siteLogo: v.optional(picture, ''),
    /** Where people work who do not administer. */
    userConsole: v.optional(link, ''),
    connectionMode: v.optional(mode, 'SESSION'),
    signupSupport: v.optional(flag, false),
    allowChangeSigninMode: v.optional(flag, false),
    allowAnonymousChangePassword: v.optional(flag, false),
    /** Sign out when the last tab is closed. */
    autoLogout: v.optional(flag, false),
    debug: v.optional(flag, false),
    maskUserInfo: v.optional(flag, false),
    singleSignOnVendors: v.optional(list, []),
    ssoRealmName: v.optional(text, ''),
    force2FA: v.optional(flag, false),
    enableExtendLoginSession: v.optional(flag, false),
    hideAgents: v.optional(flag, false),
    enableReservoir: v.optional(flag, false),
    enableModelFolders: v.optional(flag, true),
  }),
  /** The site's own colours, `#rrggbb`, each for the light and for the dark page; the theme's where one is not set. */
  siteColors: v.object({
    primary: v.optional(color, ''),
    link: v.optional(color, ''),
    border: v.optional(color, ''),
    bar: v.optional(color, ''),
    primaryDark: v.optional(color, ''),
    linkDark: v.optional(color, ''),
    borderDark: v.optional(color, ''),
    barDark: v.optional(color, ''),
  }),
  /** Upper limits of one container: counts, memory in GiB, uploads in bytes. */
  resources: v.object({
    maxCPUCoresPerContainer: v.optional(count, 64),
    maxMemoryPerContainer: v.optional(count, 64),
    maxShmPerContainer: v.optional(count, 2),
    maxCUDADevicesPerContainer: v.optional(count, 16),
    maxCUDASharesPerContainer: v.optional(count, 16),
    maxROCMDevicesPerContainer: v.optional(count, 10),
    maxTPUDevicesPerContainer: v.optional(count, 8),
    maxIPUDevicesPerContainer: v.optional(count, 8),
    maxATOMDevicesPerContainer: v.optional(count, 8),
    maxGaudi2DevicesPerContainer: v.optional(count, 8),
    maxWarboyDevicesPerContainer: v.optional(count, 8),
    maxFileUploadSize: v.optional(count, 4294967296),
  }),
  menu: v.object({ blocklist: v.optional(list, []), inactivelist: v.optional(list, []) }),
  plugin: v.object({ page: v.optional(list, []) }),
  wsproxy: v.object({ proxyURL: v.optional(text, '') }),
  pipeline: v.object({ endpoint: v.optional(text, ''), frontendEndpoint: v.optional(text, '') }),
};

type Sections = { [K in keyof typeof SECTIONS]: v.InferOutput<(typeof SECTIONS)[K]> };

export interface AppConfig extends Sections {
  source: 'config.toml' | 'config.json' | 'defaults';
  /** Keys that were set to something unusable (`general.debug`), a line that could not be read
   *  (`config.toml:12 (debug)`), or the file's name when nothing of it could. */
  warnings: string[];
}

/** Values of known keys; each bad one becomes its default and a warning. Unknown keys are ignored. */
export function readConfig(raw: unknown, source: AppConfig['source']): AppConfig {
  const warnings: string[] = [];
  const pairs = Object.entries(SECTIONS).map(([name, schema]) => {
    const values = { ...asObject(asObject(raw)[name]) };
    let result = v.safeParse(schema, values);
    for (const issue of result.issues ?? []) {
      const key = String(issue.path?.[0].key);
      delete values[key];
      warnings.push(`${name}.${key}`);
    }
    if (!result.success) result = v.safeParse(schema, values);
    return [name, result.output];
  });
  return { ...(Object.fromEntries(pairs) as Sections), source, warnings };
}

let config = readConfig({}, 'defaults');
let loading: Promise<AppConfig> | undefined;

/** The configuration in force; defaults until `loadConfig` is done. */
export const getConfig = (): AppConfig => config;

/** How the site calls itself; '' when it says nothing. */
export const siteName = (): string => config.general.siteName || config.general.apiEndpointText;

/** The site's own picture in place of the product's mark, as an address. */
export const siteLogo = (): string | undefined =>
  config.general.siteLogo ? ownUrl(config.general.siteLogo).href : undefined;

/** The console of people who do not administer, as an address. */
export const userConsole = (): string | undefined =>
  config.general.userConsole ? ownUrl(config.general.userConsole).href : undefined;

/** How the signed-in person is named on the screen: a site may want that hidden from whoever looks over the shoulder. */
export const ownName = (text: string): string => (config.general.maskUserInfo ? masked(text) : text);

const DEADLINE = 3000;

/** Reads `config.toml`, else `config.json`, once unless `anew`. Never throws: what cannot be read is a warning. */
export function loadConfig(anew = false): Promise<AppConfig> {
  if (anew) loading = undefined;
  loading ??= (async () => (config = (await fromToml()) ?? (await fromJson()) ?? config))();
  return loading;
}

/** A file's text; undefined when it is not there: a web page in its place means the same. */
export async function fetchText(name: string): Promise<string | undefined> {
  const call = { method: 'GET', url: ownUrl(name), headers: { Accept: '*/*' }, write: false, deadline: DEADLINE };
  const answer = await send(call).catch(() => undefined);
  return answer && isOk(answer) && answer.text.trim() !== '' && !/^\s*</.test(answer.text) ? answer.text : undefined;
}

async function fromToml(): Promise<AppConfig | undefined> {
  const source = await fetchText('config.toml');
  if (source === undefined) return undefined;
  try {
    const { parse } = await import('smol-toml');
    const { value, lost } = parseLenient(source, parse);
    const read = readConfig(value, 'config.toml');
    return { ...read, warnings: [...lost.map((line) => `config.toml:${line}`), ...read.warnings] };
  } catch {
    config = { ...config, warnings: ['config.toml'] };
    return undefined;
  }
}

async function fromJson(): Promise<AppConfig | undefined> {
  const source = await fetchText('config.json');
  if (source === undefined) return undefined;
  try {
    const read = readConfig(parseJson(source), 'config.json');
    return { ...read, warnings: [...config.warnings, ...read.warnings] };
  } catch {
    config = { ...config, warnings: [...config.warnings, 'config.json'] };
    return undefined;
  }
}
