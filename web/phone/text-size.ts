/** How much larger than the browser's own size text is shown. */
export const TEXT_SIZES = { normal: 1, large: 1.15, larger: 1.3 } as const;
export type TextSize = keyof typeof TEXT_SIZES;

const KEPT = 'qz_text';

export function readTextSize(): TextSize {
  const kept = localStorage.getItem(KEPT);
  return kept !== null && kept in TEXT_SIZES ? (kept as TextSize) : 'normal';
}

export function applyTextSize(size: TextSize): void {
  document.documentElement.style.setProperty('--text-size', String(TEXT_SIZES[size]));
}

export function rememberTextSize(size: TextSize): void {
  localStorage.setItem(KEPT, size);
  applyTextSize(size);
}
