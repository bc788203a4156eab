import * as v from 'valibot';
import { getConfig, readConfig, type AppConfig } from '@/api/config';
import { HEX } from '@/lib/hex';
import { kept } from '@/lib/storage';
import type { ColorKey, SiteColors } from '@/ui/site-colors';
import { patchJson, patchToml, type Patch } from './patch';

/** How the site looks: as the file in force says, or as it is being drawn up. */
export interface Look {
  name: string;
  /** An address of this site, or a picture that was chosen here, as a `data:` address; '' for none. */
  logo: string;
  /** As they are written, unfinished ones too; '' for the theme's own. */
  colors: Record<ColorKey, string>;
}

const text = v.string();
const DRAFT: v.GenericSchema<unknown, Look> = v.object({
  name: text,
  logo: text,
  colors: v.object({
    primary: text,
    link: text,
    border: text,
    bar: text,
    primaryDark: text,
    linkDark: text,
    borderDark: text,
    barDark: text,
  }),
});

export const lookOf = ({ general, siteColors }: AppConfig): Look => ({
  name: general.siteName,
  logo: general.siteLogo,
  colors: siteColors,
});
export const inForce = (): Look => lookOf(getConfig());

/** Kept for this tab until it is reset, or its person signs out. */
export const draft = kept('tab', 'site-draft', DRAFT);

const TYPES: Record<string, string> = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/webp': 'webp' };
/** The file that a chosen picture becomes, beside the build; '' where none was chosen. */
export function logoFile(logo: string): string {
  const type = /^data:([\w/+-]+);base64,/.exec(logo)?.[1];
  return type ? `site-logo.${TYPES[type]}` : '';
}

/** The colours that are none: they are left out of every picture, and no file is made of them. */
export const unreadable = ({ colors }: Look): ColorKey[] =>
  (Object.keys(colors) as ColorKey[]).filter((key) => colors[key] !== '' && !HEX.test(colors[key]));

/** What of it can be shown. */
export const shownColors = ({ colors }: Look): SiteColors =>
  Object.fromEntries(Object.entries(colors).filter(([, color]) => HEX.test(color)));

/** What the file has to say for it. */
const patchOf = ({ name, logo, colors }: Look): Patch => ({
  general: { siteName: name.trim(), siteLogo: logoFile(logo) || logo.trim() },
  siteColors: Object.fromEntries(Object.entries(colors).map(([key, color]) => [key, color.toLowerCase()])),
});

export interface SiteFile {
  name: 'config.toml' | 'config.json';
  text: string;
}

/** What is compared: a picture that was chosen is another one, whatever it is called. */
export const isSame = (one: Look, other: Look): boolean =>
  !logoFile(one.logo) && !logoFile(other.logo) && JSON.stringify(patchOf(one)) === JSON.stringify(patchOf(other));

/**
 * The file in force with this look written into it; all else in it stays as it is, comments too. Read back before it is
 * handed out: a file that would not be read as it is meant is never made; then null.
 */
export async function fileWith(look: Look, current: string | null): Promise<SiteFile | null> {
  const wanted = patchOf(look);
  const isToml = getConfig().source === 'config.toml';
  const name = isToml ? 'config.toml' : 'config.json';
  try {
    const text = isToml ? patchToml(current ?? '', wanted) : patchJson(current ?? '{}', wanted);
    const raw: unknown = isToml ? (await import('smol-toml')).parse(text) : JSON.parse(text);
    const { warnings: _, ...read } = readConfig(raw, name);
    const { warnings: __, ...now } = getConfig();
    const meant = {
      ...now,
      source: name,
      general: { ...now.general, ...wanted.general },
      siteColors: { ...now.siteColors, ...wanted.siteColors },
    };
    return JSON.stringify(read) === JSON.stringify(meant) ? { name, text } : null;
  } catch {
    return null;
  }
}
