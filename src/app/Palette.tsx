import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { signOut, type Identity } from '@/api/session';
import type { Command } from '@/features/palette/matching';
import { Palette as List } from '@/features/palette/Palette';
import { NAMED } from '@/features/palette/things';
import type { Findable } from '@/features/palette/use-things';
import { doOnArrival, usePageCommands } from '@/kit/commands';
import { allViews } from '@/kit/saved-views';
import type { Release } from '@/lib/releases';
import { fetchCatalogue, LANGUAGES, setLanguage } from '@/ui/i18n';
import { THEME_MODES, themeStore } from '@/ui/theme-mode';
import { openOverlay } from '@/kit/overlays';
import { acts } from './acts';
import { favourites } from './menu-marks';
import { barrier, manualUrl, pageAt, pagesFor } from './pages';

const named = new Set<string>(NAMED);

type Words = Record<string, Record<string, string>>;

/** What there is to choose from the palette: what this page can do, this person's pages, what works everywhere. */
export function Palette({
  viewer,
  onClose,
}: {
  viewer: { identity: Identity; release: Release };
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['common', 'shell']);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const others = useAllWords();
  const { role } = viewer.identity;

  const here = usePageCommands();
  const marked = favourites.use();
  const commands = useMemo((): Command[] => {
    const open = pageAt(pathname);
    const action = (id: string, title: string, run: () => void): Command => ({ id, title, run, section: 'actions' });
    return [
      ...here.map(({ key, label, onAct }): Command => ({
        id: `here/${key}`,
        section: 'here',
        title: label,
        run: onAct,
      })),
      ...pagesFor(role).map((page): Command => ({
        id: page.path,
        section: 'pages',
        title: t(`pages.${page.key}`),
        hint: t(`groups.${page.group}`),
        words: [page.key, ...others.flatMap((words) => words.pages?.[page.key] ?? [])],
        run: () => void navigate(page.path),
      })),
      ...allViews().flatMap(({ list, name, path, to }): Command[] => {
        const page = pageAt(path);
        if (!page || barrier(page, viewer)) return [];
        const hint = t(`pages.${page.key}`);
        return [{ id: `view/${list}/${name}`, section: 'views', title: name, hint, run: () => void navigate(to) }];
      }),
      // i18n: shell:palette.acts.*
      ...acts
        // Those of the page on the screen are offered by itself.
        .filter(({ to }) => role === 'superadmin' && to !== pathname)
        .map(({ id, page, to, key }): Command => ({
          ...action(`act/${id}`, t(`shell:palette.acts.${id}`), () => {
            if (key) doOnArrival(key);
            void navigate(to);
          }),
          hint: t(`pages.${page}`),
        })),
      ...(open
        ? [
            action(
              'manual',
              t('shell:manual'),
              () => void window.open(manualUrl(open, i18n.language), '_blank', 'noopener'),
            ),
            ...(open.unlisted
              ? []
              : [
                  action(
                    'favourite',
                    t(marked.includes(open.key) ? 'shell:favouriteOffOf' : 'shell:favouriteOnOf', {
                      name: t(`pages.${open.key}`),
                    }),
                    () => favourites.toggle(open.key),
                  ),
                ]),
          ]
        : []),
      action('tasks', t('shell:tasks.title'), () => openOverlay('tasks')),
      action('changes', t('shell:tasks.changes'), () => openOverlay('changes')),
      ...LANGUAGES.filter((language) => language !== i18n.language).map((language) => ({
        ...action(
          `language/${language}`,
          `${t('language')}: ${t(`languages.${language}`)}`,
          () => void setLanguage(language),
        ),
        words: ['Language', '언어', '言語'],
      })),
      ...THEME_MODES.filter((mode) => mode !== themeStore.mode()).map((mode) => ({
        ...action(`theme/${mode}`, `${t('theme')}: ${t(`themes.${mode}`)}`, () => themeStore.set(mode)),
        words: ['Theme', '테마', 'テーマ'],
      })),
      action('password', t('shell:ownPassword'), () => openOverlay('password')),
      action('keys', t('shell:shortcuts.title'), () => openOverlay('keys')),
      action('sign-out', t('shell:signOut'), () => void signOut()),
    ];
  }, [t, i18n.language, navigate, others, role, pathname, here, marked, viewer]);

  const go = useCallback((to: string) => void navigate(to), [navigate]);
  const opens = useCallback(
    (to: string) => {
      const page = pageAt(to.split(/[?#]/)[0] ?? '');
      return page !== undefined && barrier(page, viewer) === null;
    },
    [viewer],
  );
  const lists = useMemo(
    () =>
      pagesFor(role)
        .filter((page) => !named.has(page.key) && barrier(page, viewer) === null)
        .map(({ key, path, rows }): Findable => ({
          key,
          path,
          find: async (text, most, signal) => {
            const { slow, named: find } = await rows();
            // What takes the server long is not asked for while somebody types.
            return slow ? [] : ((await find?.({ text, viewer, most, signal })) ?? []);
          },
        })),
    [role, viewer],
  );
  const canFind = role === 'superadmin' || role === 'admin';
  return <List commands={commands} go={go} opens={opens} canFind={canFind} lists={lists} onClose={onClose} />;
}

/** The common words of every language, so that a page is found by the name a colleague told. */
function useAllWords(): Words[] {
  const [words, setWords] = useState<Words[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.all(LANGUAGES.map((language) => fetchCatalogue(language, 'common').catch(() => ({})))).then((all) => {
      if (here) setWords(all as Words[]);
    });
    return () => void (here = false);
  }, []);
  return words;
}
