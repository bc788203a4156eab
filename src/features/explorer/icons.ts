/** Drawings that files alone need: `@/ui/icons` comes before the first rows of every page. */
import fileOutlinedSvg from '@ant-design/icons-svg/es/asn/FileOutlined';
import swapOutlinedSvg from '@ant-design/icons-svg/es/asn/SwapOutlined';
import { icon } from '@/ui/icons';

export const FileOutlined = icon(fileOutlinedSvg);
export const SwapOutlined = icon(swapOutlinedSvg);
