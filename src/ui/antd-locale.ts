import type { ConfigProviderProps } from 'antd';
import english from 'antd/locale/en_US';
import type { Language } from './i18n';

type Locale = NonNullable<ConfigProviderProps['locale']>;

const loaders: Partial<Record<Language, () => Promise<{ default: Locale }>>> = {
  ko: () => import('antd/locale/ko_KR'),
  ja: () => import('antd/locale/ja_JP'),
};
const loaded = new Map<string, Locale>();

/** antd's own words; English until those of the language are here. Never none: antd would mount everything anew. */
export const antdLocale = (language: string): Locale => loaded.get(language) ?? english;

/** Fetch antd's words of a language. A failure leaves English in antd's own few texts. */
export async function loadAntdLocale(language: string): Promise<void> {
  const load = loaders[language as Language];
  if (!load || loaded.has(language)) return;
  const module = await load().catch(() => null);
  if (module) loaded.set(language, module.default);
}
