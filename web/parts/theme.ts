import type { ThemeConfig } from 'antd';
import { fontFamily, palette } from './palette.ts';

/**
 * The kit's tokens. The pale backgrounds and borders are set by hand: derived from dark seeds they turn to muddy
 * grey, on which the words fall below 4.5:1.
 */
export const theme: ThemeConfig = {
  cssVar: { key: 'qz' },
  hashed: false,
  zeroRuntime: true,
  token: {
    colorPrimary: palette.brand,
    colorLink: palette.brand,
    colorLinkHover: palette.brandDeep,
    colorLinkActive: palette.brandDeep,
    colorInfo: palette.brand,
    colorSuccess: palette.ok,
    colorWarning: palette.warn,
    colorError: palette.bad,
    colorPrimaryBg: palette.brandTint,
    colorInfoBg: palette.brandTint,
    colorInfoBorder: palette.brandLine,
    colorSuccessBg: palette.okTint,
    colorSuccessBorder: palette.okLine,
    colorWarningBg: palette.warnTint,
    colorWarningBorder: palette.warnLine,
    colorErrorBg: palette.badTint,
    colorErrorBorder: palette.badLine,
    colorTextBase: palette.ink,
    colorBgLayout: palette.page,
    colorBorder: palette.lineStrong,
    colorBorderSecondary: palette.line,
    colorTextSecondary: palette.ink2,
    colorTextTertiary: palette.ink3,
    colorTextQuaternary: '#667283',
    colorTextPlaceholder: '#667283',
    colorTextDescription: palette.ink3,
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 34,
    fontFamily,
    motionDurationMid: '0.15s',
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Button: { defaultBorderColor: palette.lineButton, fontWeight: 500 },
    Menu: { itemHeight: 38, itemSelectedBg: '#e6eefa', itemSelectedColor: '#0f4690', iconSize: 16 },
    Steps: { colorTextDescription: palette.ink3 },
    Tabs: { horizontalItemPadding: '10px 0' },
  },
};
