import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '@/kit/go';
import { copyText } from '@/ui/clipboard';
import { notify } from '@/ui/notify';
import { matching, type Command } from './matching';
import { recentIds, recentThings, remember, rememberThing } from './recents';
import { isId, isKey, pathIn, type Thing } from './things';

export interface Ground {
  /** Pages and actions that are there for this person, and what the page on the screen can do. */
  commands: readonly Command[];
  go: (to: string) => void;
  /** Whether an address is one of a page that this person may open. */
  opens: (path: string) => boolean;
}

/** What the palette shows for what was typed, in sections: recent first, then what is here, pages, things, actions. */
export function useCommands({ commands, go, opens }: Ground, typed: string, things: readonly Thing[]): Command[] {
  const { t } = useTranslation(['shell', 'common']);
  return useMemo(() => {
    const copy = (text: string) => void copyText(text).then((done) => done && notify.success(t('palette.copied')));
    // i18n: shell:palette.verbs.*
    const verbsOf = (thing: Thing): Command[] => {
      const verb = (key: string, run: () => void): Command => ({
        id: `${thing.kind}/${thing.id}/${key}`,
        section: 'verbs',
        title: t(`palette.verbs.${key}`),
        run,
      });
      const isNamed = thing.id !== thing.name && isId(thing.id);
      return [
        verb('open', () => go(thing.to)),
        ...(thing.verbs ?? []).filter(({ to }) => opens(to)).map(({ key, to }) => verb(key, () => go(to))),
        verb('copyName', () => copy(thing.name)),
        ...(isNamed ? [verb('copyId', () => copy(thing.id))] : []),
        verb('copyLink', () => copy(location.origin + hrefOf(thing.to))),
      ];
    };
    const asCommand = (thing: Thing, section: string = thing.kind): Command => ({
      id: `${thing.kind}/${thing.id}`,
      section,
      title: thing.name,
      hint: thing.policy ? t(`common:parts.resource-policies.${thing.policy}`) : thing.hint,
      verbs: verbsOf(thing),
      run: () => {
        rememberThing(thing);
        go(thing.to);
      },
    });
    const known = commands.map((command) => ({
      ...command,
      run: () => {
        if (command.section !== 'here') remember(command.id);
        command.run();
      },
    }));
    if (typed.trim() === '') {
      const recent = recentIds().flatMap((key) => known.find(({ id }) => id === key) ?? []);
      return [
        ...recentThings()
          .filter(({ to }) => opens(to))
          .map((thing) => asCommand(thing, 'recent')),
        ...recent.map((command) => ({ ...command, section: 'recent' })),
        ...known.filter((command) => !recent.includes(command)),
      ];
    }
    const path = pathIn(typed, location.origin + hrefOf('/'));
    const address: Command[] =
      path !== undefined && opens(path)
        ? [{ id: 'address', section: 'address', title: t('palette.goTo', { path }), run: () => go(path) }]
        : [];
    const found = things.filter(({ to }) => opens(to)).map((thing) => asCommand(thing));
    const fits = matching(known, typed);
    const inSection = (section: string) => fits.filter((command) => command.section === section);
    const rest = [...inSection('here'), ...inSection('views'), ...inSection('pages')];
    // A pasted key or id means the thing, whatever pages sound like it.
    return isId(typed) || isKey(typed)
      ? [...address, ...found, ...rest, ...inSection('actions')]
      : [...address, ...rest, ...found, ...inSection('actions')];
  }, [commands, go, opens, typed, things, t]);
}
