import ranges from '@fontsource-variable/noto-sans-jp/unicode.json';
import { addFaces } from './add-faces';

// Numbered files hold Hangul, Kana and Han; Latin is the other font's.
const files = import.meta.glob<string>(
  '../../node_modules/@fontsource-variable/noto-sans-jp/files/noto-sans-jp-[0-9]*-wght-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);

export const add = (): void => addFaces('Noto Sans JP Variable', ranges, files);
