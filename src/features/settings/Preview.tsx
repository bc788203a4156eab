import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { ownUrl } from '@/api/endpoint';
import { Button } from '@/ui/Button';
import { SearchOutlined } from '@/ui/icons';
import { Logo } from '@/ui/Logo';
import { ServerText } from '@/ui/ServerText';
import { paint } from '@/ui/site-colors';
import { StatusTag } from '@/ui/StatusTag';
import { shownColors, type Look } from './draft';

const BADGE = 12;

interface Props {
  look: Look;
  scheme: 'light' | 'dark';
}

/** A piece of the console in the colours of the draft. It is looked at, not used. */
export function Preview({ look, scheme }: Props) {
  const { t } = useTranslation(['settings', 'common', 'shell']);
  const colors = shownColors(look);
  const name = look.name || getConfig().general.apiEndpointText;
  const painted = useCallback(
    (box: HTMLElement | null) => void (box && paint(box, colors, scheme === 'dark')),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- by what is in it
    [JSON.stringify(colors), scheme],
  );
  return (
    <div
      className="qd-site-preview"
      data-theme={scheme}
      ref={painted}
      role="img"
      aria-label={t(`settings:preview.${scheme}`)}
    >
      <div inert>
        <div className="qd-top qd-site-bar">
          <span className="qd-brand">
            {look.logo ? (
              <img
                src={look.logo.startsWith('data:') ? look.logo : ownUrl(look.logo).href}
                alt=""
                height={24}
                className="qd-site-logo"
              />
            ) : (
              <Logo />
            )}
            <span>{t('common:product')}</span>
          </span>
          <span className="qd-site">{name ? <ServerText>{name}</ServerText> : null}</span>
          <span className="qd-find qd-site-find">
            <SearchOutlined />
            {t('shell:palette.open')}
          </span>
        </div>
        <div className="qd-site-page">
          <a href="#preview">{t('settings:preview.link')}</a>
          <StatusTag tone="info">{t('settings:preview.status')}</StatusTag>
          <span className="qd-badge">{BADGE}</span>
          <Button>{t('settings:preview.plain')}</Button>
          <Button variant="primary">{t('settings:preview.button')}</Button>
        </div>
      </div>
    </div>
  );
}
