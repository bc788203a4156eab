import './boot-csp';
import './app/shell.css';
import { boot } from '@/api/session';
import { innerPath } from '@/app/base';
import { startI18n } from '@/ui/i18n';

// Everything that the first screen needs is under way before React is: the session, the words, the frame.
const session = boot();
const words = startI18n();
// Handled where they are awaited; a rejection before that is no news.
session.catch(() => undefined);

void import('@/app/start').then(({ start }) => start({ session, words, path: innerPath(location.pathname) }));
