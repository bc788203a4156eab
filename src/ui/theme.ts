import { theme, type ThemeConfig } from 'antd';

// Every text colour is at least 4.5:1 on each surface that it is used on, and every border of a field 3:1; antd's own
// defaults are not, and what is switched off cannot be read.
const light: ThemeConfig['token'] = {
  colorPrimary: '#0b6b7a',
  colorLink: '#0b6b7a',
  colorLinkHover: '#074f5b',
  colorLinkActive: '#074f5b',
  colorError: '#c0202c',
  colorSuccess: '#237804',
  colorWarning: '#874d00',
  colorInfo: '#0b6b7a',
  // Grounds of notices: made of such dark colours by antd they would be grey.
  colorInfoBg: '#e4f1f3',
  colorInfoBgHover: '#d3e8ec',
  colorInfoBorder: '#8fc3cc',
  colorSuccessBg: '#eaf6e5',
  colorSuccessBgHover: '#daeed2',
  colorSuccessBorder: '#9ccb89',
  colorWarningBg: '#fdf3e0',
  colorWarningBgHover: '#fae7c4',
  colorWarningBorder: '#e2bb78',
  colorErrorBg: '#fdeeee',
  colorErrorBgHover: '#fadcdd',
  colorErrorBorder: '#e7a3a7',
  colorPrimaryBg: '#e4f1f3',
  colorPrimaryBgHover: '#d3e8ec',
  colorPrimaryBorder: '#8fc3cc',
  colorText: '#17212b',
  colorTextSecondary: '#435160',
  colorTextTertiary: '#52606d',
  colorTextDescription: '#52606d',
  colorTextPlaceholder: '#5f6c78',
  colorTextQuaternary: '#67737f',
  colorTextDisabled: '#67737f',
  colorBgLayout: '#f4f6f8',
  colorBorder: '#7f8a95',
  colorBorderDisabled: '#c9d1d9',
  colorBorderSecondary: '#e3e8ec',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#128294',
  colorLink: '#62c4d2',
  colorLinkHover: '#8fd8e2',
  colorLinkActive: '#8fd8e2',
  colorError: '#ff7875',
  colorSuccess: '#6abe39',
  colorWarning: '#e8a33d',
  colorInfo: '#128294',
  colorPrimaryBg: '#12303a',
  colorPrimaryBgHover: '#173c48',
  colorPrimaryBorder: '#1f5967',
  colorText: '#e3e9ee',
  colorTextSecondary: '#b6c1cb',
  colorTextTertiary: '#9eabb6',
  colorTextDescription: '#9eabb6',
  colorTextPlaceholder: '#8f9ca8',
  colorBgLayout: '#0e1419',
  colorBgContainer: '#151c22',
  colorBgElevated: '#1d262d',
  colorTextQuaternary: '#8a96a1',
  colorTextDisabled: '#8a96a1',
  colorBorder: '#6d7a86',
  colorBorderDisabled: '#3a4854',
  colorBorderSecondary: '#27323b',
};

/** The four sizes of shell.css, in antd's names. */
const TYPE: ThemeConfig['token'] = {
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeXL: 20,
  lineHeight: 20 / 13,
  lineHeightSM: 16 / 12,
  lineHeightLG: 24 / 16,
};

/** antd's theme for a light or a dark page. `still` leaves all motion out (reduced motion, tests). */
export function antdTheme(isDark: boolean, still: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'qd' },
    // One antd on the page: without the hash the selectors are shorter and cheaper.
    hashed: false,
    token: {
      ...(isDark ? dark : light),
      borderRadius: 6,
      fontFamily:
        "'Inter Variable', 'Inter fallback', 'Noto Sans KR Variable', 'Noto Sans JP Variable', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans KR', 'Noto Sans JP', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Hiragino Sans', 'Yu Gothic UI', sans-serif",
      ...TYPE,
      motion: !still,
      motionDurationFast: '0.06s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
    },
    components: {
      // Red buttons in the dark are bright: their text has to be dark.
      Button: isDark ? { dangerColor: '#210b0b', primaryShadow: 'none' } : { primaryShadow: 'none' },
      Tooltip: { colorBgSpotlight: isDark ? '#2c3843' : '#25303b' },
    },
  };
}
