import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as v from 'valibot';
import { kept } from '@/lib/storage';
import { marked } from '@/lib/text';

/** Languages of the console, in the order of the menu. A further one is a folder under locales/. */
export const LANGUAGES = ['en', 'ko', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

type Catalogues = Record<string, () => Promise<{ default: Record<string, unknown> }>>;
const places = import.meta.glob<{ catalogues: Catalogues }>('./catalogues/*.ts');

/** Catalogues are script chunks: the webserver forbids caching of .json files, and a chunk can be preloaded. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    fetchCatalogue(language, namespace)
      .catch(() => fetchCatalogue('en', namespace))
      .then(
        (words) => done(null, words),
        () => done(null, {}),
      );
  },
};

/** The words of one namespace, as i18next takes them. Rejects when the catalogue does not exist or cannot be fetched. */
export async function fetchCatalogue(language: string, namespace: string): Promise<Record<string, unknown>> {
  const place = await places[`./catalogues/${language}.ts`]?.();
  const load = place?.catalogues[`../../../locales/${language}/${namespace}.json`];
  if (!load) throw new Error(`No catalogue ${language}/${namespace}`);
  return (await load()).default;
}

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

const choice = kept('device', 'language', v.picklist(LANGUAGES));

/** The kept choice, else the first of the browser's languages that we have, else English. */
export function firstLanguage(): Language {
  return choice.get() ?? navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** What every page needs, in one chunk for each language (src/build/chunks.ts). */
const FIRST = ['common', 'shell', 'kit', 'errors'];

/**
 * Start i18next with the first catalogues. Only the chosen language is fetched (English stands in for a catalogue that
 * cannot be had); that all languages have all keys is a test's business.
 */
export async function startI18n(
  namespaces: readonly string[] = [],
  language: Language = firstLanguage(),
): Promise<void> {
  document.documentElement.lang = language;
  if (i18next.isInitialized) {
    await i18next.loadNamespaces([...namespaces]);
    if (i18next.language !== language) await i18next.changeLanguage(language);
    return;
  }
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      initAsync: false, // asks for the words now, not in a task of its own
      fallbackLng: false,
      supportedLngs: [...LANGUAGES],
      ns: [...FIRST, ...namespaces],
      defaultNS: 'common',
      // React escapes; what others have written is marked wherever it comes into a sentence.
      interpolation: { escapeValue: true, escape: marked },
      react: { useSuspense: true },
      // A raw key must never be seen: its last word, spaced, is the last resort.
      parseMissingKeyHandler: (key: string) => key.split('.').pop()?.replaceAll(/[-_]/g, ' ') ?? '',
    });
}

/** Fetch catalogues that a page will ask for, so that it does not wait for them after its own code. */
export const loadNamespaces = (namespaces: readonly string[]): Promise<void> =>
  i18next.isInitialized ? i18next.loadNamespaces([...namespaces]) : Promise.resolve();

/** The language in use. */
export const language = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** Switch the language now and for the next visits. */
export async function setLanguage(next: Language): Promise<void> {
  choice.set(next);
  await i18next.changeLanguage(next);
  document.documentElement.lang = next;
}
