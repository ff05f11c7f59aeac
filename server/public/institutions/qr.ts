import { html } from 'ghtml';
import { encode } from 'uqr';

/** White around the code, in modules: scanners need it. */
const QUIET = 2;

/** One stroke per run of dark modules: a tenth of what a square per module weighs. */
function strokes(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      runs.push(`M${from} ${y}.5h${x - from + 1}`);
    }
  }
  return runs.join('');
}

/** A QR code as a drawing, readable with a quarter of it gone. The label says what it leads to: a screen reader has no camera. */
export function qrCode(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET });
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${strokes(data)}" stroke="#000"/></svg>`;
}
