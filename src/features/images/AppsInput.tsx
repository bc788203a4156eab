import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import type { ControlProps } from '@/kit/LimitInput';
import { Button } from '@/ui/Button';
import { DeleteOutlined, PlusOutlined } from '@/ui/icons';
import { appProblems, draftText, parseApp, PROTOCOLS, type App } from './apps';
import './images.css';

// i18n: images-edit:apps.problem.*
/** The apps of an image, one to a line: name, protocol, port or ports. What is wrong with a line is said below it. */
export function AppsInput({ id, value = [], onChange, ...aria }: ControlProps<string[]>) {
  const { t } = useTranslation(['images', 'images-edit']);
  const problems = appProblems(value);
  const set = (at: number, app: App) => onChange?.(value.map((one, index) => (index === at ? draftText(app) : one)));
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={t('fields.apps')} aria-describedby={aria['aria-describedby']}>
      {value.length === 0 ? <p className="qd-dim">{t('images-edit:apps.none')}</p> : null}
      {value.map((text, at) => {
        const app = parseApp(text);
        const problem = problems[at];
        const number = at + 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place: its text changes while it is typed
          <div key={at} role="group" aria-label={t('images-edit:apps.line', { number })}>
            <div className="qd-image-app">
              <Input
                aria-label={t('images-edit:apps.nameOf', { number })}
                placeholder={t('images-edit:apps.name')}
                value={app.name}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => set(at, { ...app, name: event.target.value.replaceAll(':', '') })}
              />
              <Choice
                label={t('images-edit:apps.protocolOf', { number })}
                value={app.protocol}
                onChange={(protocol) => set(at, { ...app, protocol })}
                options={[...new Set([...PROTOCOLS, app.protocol])].map((one) => ({ value: one, label: one }))}
              />
              <Input
                aria-label={t('images-edit:apps.portsOf', { number })}
                placeholder={t('images-edit:apps.ports')}
                value={app.ports}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => set(at, { ...app, ports: event.target.value.replaceAll(':', '') })}
              />
              <button
                type="button"
                className="qd-icon-button qd-icon-button-danger"
                aria-label={t('images-edit:apps.removeOne', { name: app.name || number })}
                title={t('images-edit:apps.removeOne', { name: app.name || number })}
                onClick={() => onChange?.(value.filter((_, index) => index !== at))}
              >
                <DeleteOutlined />
              </button>
            </div>
            {problem && app.name ? <p className="qd-warn-text">{t(`images-edit:apps.problem.${problem}`)}</p> : null}
          </div>
        );
      })}
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange?.([...value, ':http:'])}>
        {t('images-edit:apps.add')}
      </Button>
    </div>
  );
}
