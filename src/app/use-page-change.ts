import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { siteName } from '@/api/config';
import { announce } from '@/ui/announce';
import type { Page } from './pages';
import { partName } from './parts';

/**
 * The document's title. On a change of page the focus goes to `main` and the new title is announced, as after a page load;
 * between the parts of one page the focus stays on the link that led there.
 */
export function usePageChange(page: Page | undefined, part: string | undefined): RefObject<HTMLElement | null> {
  const { t } = useTranslation(['common', 'shell']);
  const main = useRef<HTMLElement>(null);
  const last = useRef({ key: page?.key, part });
  const name = page ? t(`common:pages.${page.key}`) : t('shell:notFound.title');
  const title = page && part ? `${partName(t, page, part)} · ${name}` : name;
  // Two clusters in two tabs are told apart by the site's name.
  const product = [siteName(), t('common:product')].filter(Boolean).join(' · ');

  useEffect(() => {
    document.title = `${title} · ${product}`;
    const before = last.current;
    last.current = { key: page?.key, part };
    if (before.key !== page?.key) {
      // A dialog or a field that already took the focus keeps it.
      if (!document.querySelector('dialog[open]')) main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    } else if (before.part === part || !before.part) return;
    announce(title);
  }, [title, product, page?.key, part]);

  return main;
}
