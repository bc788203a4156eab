import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '@/lib/units';
import { MenuButton } from '@/ui/MenuButton';
import { fromInput, type Haul } from './picked';
import { largestUpload } from './use-upload';

interface Props {
  disabled: string | undefined;
  onChoose: (haul: Haul) => void;
}

/** The browser's own dialogs: one for files, one for whole folders. */
export function UploadMenu({ disabled, onChoose }: Props) {
  const { t, i18n } = useTranslation('explorer');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const limit = t('upload.limit', { size: formatBytes(BigInt(largestUpload()), i18n.language) });
  const input = (ref: RefObject<HTMLInputElement | null>, label: string, whole: boolean) => (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      aria-label={label}
      {...(whole && { webkitdirectory: '' })}
      onChange={({ target }) => {
        const haul = fromInput(target.files ?? []);
        // The same file may be chosen again.
        target.value = '';
        onChoose(haul);
      }}
    />
  );
  return (
    <>
      {input(files, t('upload.files'), false)}
      {input(folder, t('upload.wholeFolder'), true)}
      <MenuButton
        className="qd-button qd-caret"
        align="end"
        head={disabled ?? limit}
        items={[
          { key: 'files', label: t('upload.files'), disabled },
          { key: 'folder', label: t('upload.wholeFolder'), disabled },
        ]}
        onChoose={(key) => (key === 'files' ? files : folder).current?.click()}
      >
        {t('upload.act')}
      </MenuButton>
    </>
  );
}
