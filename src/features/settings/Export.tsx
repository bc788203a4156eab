import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { saveFile } from '@/kit/csv-export';
import { Loaded } from '@/kit/Loaded';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { findings } from '@/ui/site-color-rules';
import { fileWith, logoFile, shownColors, unreadable, type Look, type SiteFile } from './draft';
import { siteFile } from './list';
import { logoBlob } from './logo';

interface Props {
  look: Look;
  isDraft: boolean;
}

/** The file to take away, and where it belongs. */
export function Export({ look, isDraft }: Props) {
  const { t } = useTranslation('settings');
  const current = useQuery(siteFile());
  return (
    <section className="qd-site-card qd-site-wide" aria-label={t('export.title')}>
      <h2>{t('export.title')}</h2>
      <p>{t('export.text')}</p>
      {isDraft ? (
        <Loaded of={current}>{(text) => <Made look={look} current={text} />}</Loaded>
      ) : (
        <p>{t('export.nothing')}</p>
      )}
    </section>
  );
}

function Made({ look, current }: { look: Look; current: string | null }) {
  const { t } = useTranslation(['settings', 'kit']);
  const isWrong = unreadable(look).length > 0;
  const made = useQuery({
    queryKey: ['site', 'file', 'made', look, current],
    queryFn: () => fileWith(look, current),
    enabled: !isWrong,
    gcTime: 0,
  });
  const picture = logoFile(look.logo);
  if (isWrong) return <p className="qd-warn-text">{t('settings:export.wrong')}</p>;
  const weak = findings(shownColors(look)).length;
  return (
    <>
      {weak > 0 ? <Alert type="warning" title={t('settings:export.weak', { count: weak })} /> : null}
      <Loaded of={made}>
        {(file) =>
          file ? <TakeAway file={file} picture={picture} logo={look.logo} /> : <p>{t('settings:export.unsafe')}</p>
        }
      </Loaded>
    </>
  );
}

function TakeAway({ file, picture, logo }: { file: SiteFile; picture: string; logo: string }) {
  const { t } = useTranslation(['settings', 'kit']);
  const { name, text } = file;
  const isToml = getConfig().source === 'config.toml';
  return (
    <>
      <ol>
        <li>{t(isToml ? 'settings:export.toml' : 'settings:export.json')}</li>
        {picture ? <li>{t('settings:export.picture', { file: picture })}</li> : null}
        <li>{t('settings:export.reload')}</li>
      </ol>
      <div className="qd-site-pick">
        <Button
          variant="primary"
          onClick={() => saveFile(name, new Blob([text], { type: 'text/plain;charset=utf-8' }))}
        >
          {t('settings:export.download', { file: name })}
        </Button>
        {picture ? (
          <Button onClick={() => saveFile(picture, logoBlob(logo))}>
            {t('settings:export.download', { file: picture })}
          </Button>
        ) : null}
        <CopyButton text={text} label={t('settings:export.copy', { file: name })} copiedLabel={t('kit:copied')} />
      </div>
      <details>
        <summary>{t('settings:export.look', { file: name })}</summary>
        <textarea
          className="qd-input qd-site-file"
          aria-label={t('settings:export.look', { file: name })}
          rows={16}
          readOnly
          value={text}
        />
      </details>
    </>
  );
}
