import folderOpenOutlinedSvg from '@ant-design/icons-svg/es/asn/FolderOpenOutlined';
import shareAltOutlinedSvg from '@ant-design/icons-svg/es/asn/ShareAltOutlined';
import undoOutlinedSvg from '@ant-design/icons-svg/es/asn/UndoOutlined';
import userSwitchOutlinedSvg from '@ant-design/icons-svg/es/asn/UserSwitchOutlined';
import { icon } from './icons';

// Only the page of folders needs these.
export const FolderOpenOutlined = /* @__PURE__ */ icon(folderOpenOutlinedSvg);
export const ShareAltOutlined = /* @__PURE__ */ icon(shareAltOutlinedSvg);
export const UndoOutlined = /* @__PURE__ */ icon(undoOutlinedSvg);
export const UserSwitchOutlined = /* @__PURE__ */ icon(userSwitchOutlinedSvg);
