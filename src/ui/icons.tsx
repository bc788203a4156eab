import apartmentOutlinedSvg from '@ant-design/icons-svg/es/asn/ApartmentOutlined';
import auditOutlinedSvg from '@ant-design/icons-svg/es/asn/AuditOutlined';
import appstoreOutlinedSvg from '@ant-design/icons-svg/es/asn/AppstoreOutlined';
import barChartOutlinedSvg from '@ant-design/icons-svg/es/asn/BarChartOutlined';
import barsOutlinedSvg from '@ant-design/icons-svg/es/asn/BarsOutlined';
import checkCircleFilledSvg from '@ant-design/icons-svg/es/asn/CheckCircleFilled';
import checkCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/CheckCircleOutlined';
import checkOutlinedSvg from '@ant-design/icons-svg/es/asn/CheckOutlined';
import closeCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/CloseCircleOutlined';
import closeOutlinedSvg from '@ant-design/icons-svg/es/asn/CloseOutlined';
import clusterOutlinedSvg from '@ant-design/icons-svg/es/asn/ClusterOutlined';
import copyOutlinedSvg from '@ant-design/icons-svg/es/asn/CopyOutlined';
import deleteOutlinedSvg from '@ant-design/icons-svg/es/asn/DeleteOutlined';
import downloadOutlinedSvg from '@ant-design/icons-svg/es/asn/DownloadOutlined';
import editOutlinedSvg from '@ant-design/icons-svg/es/asn/EditOutlined';
import exclamationCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/ExclamationCircleOutlined';
import ellipsisOutlinedSvg from '@ant-design/icons-svg/es/asn/EllipsisOutlined';
import filterOutlinedSvg from '@ant-design/icons-svg/es/asn/FilterOutlined';
import folderOutlinedSvg from '@ant-design/icons-svg/es/asn/FolderOutlined';
import infoCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/InfoCircleOutlined';
import keyOutlinedSvg from '@ant-design/icons-svg/es/asn/KeyOutlined';
import linkOutlinedSvg from '@ant-design/icons-svg/es/asn/LinkOutlined';
import menuFoldOutlinedSvg from '@ant-design/icons-svg/es/asn/MenuFoldOutlined';
import menuOutlinedSvg from '@ant-design/icons-svg/es/asn/MenuOutlined';
import menuUnfoldOutlinedSvg from '@ant-design/icons-svg/es/asn/MenuUnfoldOutlined';
import minusCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/MinusCircleOutlined';
import plusOutlinedSvg from '@ant-design/icons-svg/es/asn/PlusOutlined';
import projectOutlinedSvg from '@ant-design/icons-svg/es/asn/ProjectOutlined';
import questionCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/QuestionCircleOutlined';
import reloadOutlinedSvg from '@ant-design/icons-svg/es/asn/ReloadOutlined';
import rightOutlinedSvg from '@ant-design/icons-svg/es/asn/RightOutlined';
import searchOutlinedSvg from '@ant-design/icons-svg/es/asn/SearchOutlined';
import settingOutlinedSvg from '@ant-design/icons-svg/es/asn/SettingOutlined';
import slidersOutlinedSvg from '@ant-design/icons-svg/es/asn/SlidersOutlined';
import starFilledSvg from '@ant-design/icons-svg/es/asn/StarFilled';
import starOutlinedSvg from '@ant-design/icons-svg/es/asn/StarOutlined';
import stopOutlinedSvg from '@ant-design/icons-svg/es/asn/StopOutlined';
import teamOutlinedSvg from '@ant-design/icons-svg/es/asn/TeamOutlined';
import userDeleteOutlinedSvg from '@ant-design/icons-svg/es/asn/UserDeleteOutlined';
import type { IconDefinition } from '@ant-design/icons-svg/es/types';

interface Props {
  /** Turns while something is under way. */
  spin?: boolean;
}

/**
 * What is defined here comes before the first rows of any page: an icon of the menu alone, of the sign-in or of one page is made where
 * it is used.
 *
 * Icons are decoration: what they stand for is said by the text beside them or by the name of their button. */
export function icon({ icon: drawing }: IconDefinition) {
  const root = typeof drawing === 'function' ? drawing('', '') : drawing;
  const d = root.children?.map((path) => path.attrs.d).join('');
  return function Icon({ spin = false }: Props) {
    return (
      <svg className={spin ? 'qd-icon qd-icon-spin' : 'qd-icon'} viewBox={root.attrs.viewBox} aria-hidden="true">
        <path d={d} />
      </svg>
    );
  };
}

export const ApartmentOutlined = /* @__PURE__ */ icon(apartmentOutlinedSvg);
export const AuditOutlined = /* @__PURE__ */ icon(auditOutlinedSvg);
export const AppstoreOutlined = /* @__PURE__ */ icon(appstoreOutlinedSvg);
export const BarChartOutlined = /* @__PURE__ */ icon(barChartOutlinedSvg);
export const BarsOutlined = /* @__PURE__ */ icon(barsOutlinedSvg);
export const CheckCircleFilled = /* @__PURE__ */ icon(checkCircleFilledSvg);
export const CheckCircleOutlined = /* @__PURE__ */ icon(checkCircleOutlinedSvg);
export const CheckOutlined = /* @__PURE__ */ icon(checkOutlinedSvg);
export const CloseCircleOutlined = /* @__PURE__ */ icon(closeCircleOutlinedSvg);
export const CloseOutlined = /* @__PURE__ */ icon(closeOutlinedSvg);
export const ClusterOutlined = /* @__PURE__ */ icon(clusterOutlinedSvg);
export const CopyOutlined = /* @__PURE__ */ icon(copyOutlinedSvg);
export const DeleteOutlined = /* @__PURE__ */ icon(deleteOutlinedSvg);
export const DownloadOutlined = /* @__PURE__ */ icon(downloadOutlinedSvg);
export const EditOutlined = /* @__PURE__ */ icon(editOutlinedSvg);
export const EllipsisOutlined = /* @__PURE__ */ icon(ellipsisOutlinedSvg);
export const ExclamationCircleOutlined = /* @__PURE__ */ icon(exclamationCircleOutlinedSvg);
export const FilterOutlined = /* @__PURE__ */ icon(filterOutlinedSvg);
export const FolderOutlined = /* @__PURE__ */ icon(folderOutlinedSvg);
export const InfoCircleOutlined = /* @__PURE__ */ icon(infoCircleOutlinedSvg);
export const KeyOutlined = /* @__PURE__ */ icon(keyOutlinedSvg);
export const LinkOutlined = /* @__PURE__ */ icon(linkOutlinedSvg);
export const MenuFoldOutlined = /* @__PURE__ */ icon(menuFoldOutlinedSvg);
export const MenuOutlined = /* @__PURE__ */ icon(menuOutlinedSvg);
export const MenuUnfoldOutlined = /* @__PURE__ */ icon(menuUnfoldOutlinedSvg);
export const MinusCircleOutlined = /* @__PURE__ */ icon(minusCircleOutlinedSvg);
export const PlusOutlined = /* @__PURE__ */ icon(plusOutlinedSvg);
export const ProjectOutlined = /* @__PURE__ */ icon(projectOutlinedSvg);
export const QuestionCircleOutlined = /* @__PURE__ */ icon(questionCircleOutlinedSvg);
export const ReloadOutlined = /* @__PURE__ */ icon(reloadOutlinedSvg);
export const RightOutlined = /* @__PURE__ */ icon(rightOutlinedSvg);
export const SearchOutlined = /* @__PURE__ */ icon(searchOutlinedSvg);
export const SettingOutlined = /* @__PURE__ */ icon(settingOutlinedSvg);
export const SlidersOutlined = /* @__PURE__ */ icon(slidersOutlinedSvg);
export const StarFilled = /* @__PURE__ */ icon(starFilledSvg);
export const StarOutlined = /* @__PURE__ */ icon(starOutlinedSvg);
export const StopOutlined = /* @__PURE__ */ icon(stopOutlinedSvg);
export const TeamOutlined = /* @__PURE__ */ icon(teamOutlinedSvg);
export const UserDeleteOutlined = /* @__PURE__ */ icon(userDeleteOutlinedSvg);
