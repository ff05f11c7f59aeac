/** Colours of the visual language: every text pair reaches 4.5:1, every control boundary 3:1 (WCAG 2.2 AA). */
export const palette = {
  brand: '#1557b0',
  brandDeep: '#0f2f5f',
  brandTint: '#e7f0fb',
  brandLine: '#a9c6ec',
  ink: '#18212d',
  ink2: '#465262',
  ink3: '#566273',
  line: '#e3e8ee',
  lineButton: '#c3ccd7',
  lineStrong: '#7f8b9c',
  page: '#f3f5f8',
  surface: '#ffffff',
  head: '#eef2f7',
  bad: '#c0201d',
  badTint: '#fdecea',
  badLine: '#f0b3ae',
  warn: '#9a5b00',
  warnTint: '#fff3dc',
  warnLine: '#ebc67f',
  ok: '#1b7a43',
  okTint: '#e7f5ec',
  okLine: '#a3d4b5',
  heat0: '#eaf4ee',
  heat1: '#dcebf9',
  heat2: '#fdebc8',
  heat3: '#c0201d',
} as const;

/** Lines of a chart, with a different dash or marker each so that colour is never the only sign. */
export const series = ['#1557b0', '#7a3f9d', '#0f7c78', '#9a5b00', '#b02a63', '#4b5a6b'] as const;

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Hands the colours to the style sheets as --qz-* variables, so that they are written down once. */
export function applyPalette(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) {
    root.style.setProperty(`--qz-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--qz-font', fontFamily);
}
