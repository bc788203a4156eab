import type { ConfigProviderProps } from 'antd';
import i18next from 'i18next';
import type { Language } from './i18n';

type Locale = NonNullable<ConfigProviderProps['locale']>;

const loaders: Partial<Record<Language, () => Promise<{ default: Locale }>>> = {
  ko: () => import('antd/locale/ko_KR'),
  ja: () => import('antd/locale/ja_JP'),
};
const loaded = new Map<string, Locale>();

/** antd's own words, once they are here; undefined means its built-in English. */
export const antdLocale = (language: string): Locale | undefined => loaded.get(language);

/** Fetch antd's words of a language. A failure leaves English in antd's own few texts. */
export async function loadAntdLocale(language: string): Promise<void> {
  const load = loaders[language as Language];
  if (!load || loaded.has(language)) return;
  const module = await load().catch(() => null);
  if (module) loaded.set(language, module.default);
}

/** Keep antd's words in step with the language. */
export function followLanguage(): Promise<void> {
  i18next.on('languageChanging', (next) => void loadAntdLocale(next));
  return loadAntdLocale(i18next.language);
}
