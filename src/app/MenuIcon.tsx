import loginOutlinedSvg from '@ant-design/icons-svg/es/asn/LoginOutlined';
import apartmentOutlinedSvg from '@ant-design/icons-svg/es/asn/ApartmentOutlined';
import apiOutlinedSvg from '@ant-design/icons-svg/es/asn/ApiOutlined';
import bgColorsOutlinedSvg from '@ant-design/icons-svg/es/asn/BgColorsOutlined';
import appstoreOutlinedSvg from '@ant-design/icons-svg/es/asn/AppstoreOutlined';
import auditOutlinedSvg from '@ant-design/icons-svg/es/asn/AuditOutlined';
import barChartOutlinedSvg from '@ant-design/icons-svg/es/asn/BarChartOutlined';
import barsOutlinedSvg from '@ant-design/icons-svg/es/asn/BarsOutlined';
import blockOutlinedSvg from '@ant-design/icons-svg/es/asn/BlockOutlined';
import clusterOutlinedSvg from '@ant-design/icons-svg/es/asn/ClusterOutlined';
import codeSandboxOutlinedSvg from '@ant-design/icons-svg/es/asn/CodeSandboxOutlined';
import containerOutlinedSvg from '@ant-design/icons-svg/es/asn/ContainerOutlined';
import dashboardOutlinedSvg from '@ant-design/icons-svg/es/asn/DashboardOutlined';
import databaseOutlinedSvg from '@ant-design/icons-svg/es/asn/DatabaseOutlined';
import folderOutlinedSvg from '@ant-design/icons-svg/es/asn/FolderOutlined';
import hddOutlinedSvg from '@ant-design/icons-svg/es/asn/HddOutlined';
import hourglassOutlinedSvg from '@ant-design/icons-svg/es/asn/HourglassOutlined';
import infoCircleOutlinedSvg from '@ant-design/icons-svg/es/asn/InfoCircleOutlined';
import keyOutlinedSvg from '@ant-design/icons-svg/es/asn/KeyOutlined';
import safetyCertificateOutlinedSvg from '@ant-design/icons-svg/es/asn/SafetyCertificateOutlined';
import projectOutlinedSvg from '@ant-design/icons-svg/es/asn/ProjectOutlined';
import settingOutlinedSvg from '@ant-design/icons-svg/es/asn/SettingOutlined';
import slidersOutlinedSvg from '@ant-design/icons-svg/es/asn/SlidersOutlined';
import tableOutlinedSvg from '@ant-design/icons-svg/es/asn/TableOutlined';
import teamOutlinedSvg from '@ant-design/icons-svg/es/asn/TeamOutlined';
import toolOutlinedSvg from '@ant-design/icons-svg/es/asn/ToolOutlined';
import { icon } from '@/ui/icons';
import type { PageKey } from './loaders';

/** The drawing of each page in the menu. They come after the rows: `@/ui/icons` has those that lists need at once. */
const drawings = {
  overview: icon(dashboardOutlinedSvg),
  users: icon(teamOutlinedSvg),
  credentials: icon(keyOutlinedSvg),
  'sign-ins': icon(loginOutlinedSvg),
  roles: icon(safetyCertificateOutlinedSvg),
  projects: icon(projectOutlinedSvg),
  domains: icon(apartmentOutlinedSvg),
  'resource-policies': icon(slidersOutlinedSvg),
  access: icon(tableOutlinedSvg),
  presets: icon(blockOutlinedSvg),
  sessions: icon(barsOutlinedSvg),
  'fair-share': icon(apartmentOutlinedSvg),
  usage: icon(barChartOutlinedSvg),
  'pending-sessions': icon(hourglassOutlinedSvg),
  services: icon(apiOutlinedSvg),
  agents: icon(hddOutlinedSvg),
  'resource-groups': icon(clusterOutlinedSvg),
  registries: icon(containerOutlinedSvg),
  images: icon(codeSandboxOutlinedSvg),
  storages: icon(databaseOutlinedSvg),
  files: icon(folderOutlinedSvg),
  'model-store': icon(appstoreOutlinedSvg),
  configuration: icon(settingOutlinedSvg),
  maintenance: icon(toolOutlinedSvg),
  'audit-log': icon(auditOutlinedSvg),
  settings: icon(bgColorsOutlinedSvg),
  information: icon(infoCircleOutlinedSvg),
  'project-folders': icon(folderOutlinedSvg),
} satisfies Record<PageKey, unknown>;

export function MenuIcon({ name }: { name: PageKey }) {
  const Drawing = drawings[name];
  return <Drawing />;
}
