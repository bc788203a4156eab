import codeOutlinedSvg from '@ant-design/icons-svg/es/asn/CodeOutlined';
import rollbackOutlinedSvg from '@ant-design/icons-svg/es/asn/RollbackOutlined';
import { icon } from './icons';

// Only one page needs these: they are no part of what every page loads.
export const CodeOutlined = /* @__PURE__ */ icon(codeOutlinedSvg);
export const RollbackOutlined = /* @__PURE__ */ icon(rollbackOutlinedSvg);
