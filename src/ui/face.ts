import inter from '@fontsource-variable/inter/unicode.json';
import { addFaces } from './add-faces';
import { faceChoice } from './face-choice';

const files = import.meta.glob<string>(
  '../../node_modules/@fontsource-variable/inter/files/inter-*-wght-normal.woff2',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);
let isHere = false;

/**
 * The console's face: Inter, and Noto Sans for Hangul, Kana and Han. Added by script and after the first rows, so that nobody
 * waits for it; the browser fetches only the parts whose letters are on the page. Until then Arial stands in, of the same
 * width and height (shell.css).
 */
export async function showFace(): Promise<void> {
  if (isHere || typeof FontFace !== 'function') return;
  isHere = true;
  addFaces('Inter Variable', inter, files);
  const others = await Promise.all([import('./face-kr'), import('./face-jp')]);
  for (const { add } of others) add();
  await document.fonts.ready;
  // The next visit paints with it from the start (main.tsx).
  faceChoice.set(true);
}
