import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/ui/announce';
import type { Page } from './pages';

/** The document's title; on a change of page the focus goes to `main` and the new title is announced, as after a page load. */
export function usePageChange(page: Page | undefined): RefObject<HTMLElement | null> {
  const { t } = useTranslation(['common', 'shell']);
  const main = useRef<HTMLElement>(null);
  const last = useRef(page?.key);
  const title = page ? t(`common:pages.${page.key}`) : t('shell:notFound.title');
  const product = t('common:product');

  useEffect(() => {
    document.title = `${title} · ${product}`;
    if (last.current === page?.key) return;
    last.current = page?.key;
    // A dialog or a field that already took the focus keeps it.
    if (!document.querySelector('dialog[open]')) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    announce(title);
  }, [title, product, page?.key]);

  return main;
}
