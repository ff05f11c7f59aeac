import { attribute } from '../xlsx/markup.ts';

const COLOURS = { error: 'FFFDE2E1', warn: 'FFFFF3CD', header: 'FFDCE9F5' } as const;
export type Tint = keyof typeof COLOURS;

/**
 * Adds styles to a workbook's style part without touching those it has: copies of existing cell styles with another
 * fill, handed out while sheets are written, and spelled out at the end.
 */
export class StyleBook {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #formats: readonly string[];
  readonly #fills: number;
  readonly #added: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(xml: string) {
    this.#xml = xml;
    this.#prefix = /<(\w+:)?styleSheet[\s>]/.exec(xml)?.[1] ?? '';
    this.#formats = elements(section(xml, 'cellXfs'), 'xf');
    this.#fills = elements(section(xml, 'fills'), 'fill').length;
  }

  /** A workbook without usable styles is marked in words alone. */
  get usable(): boolean {
    return this.#formats.length > 0 && this.#fills > 0;
  }

  /** The style of a cell with a tint behind it; `wrap` breaks long lines. */
  tinted(style: number, tint: Tint, wrap = false): number | null {
    if (!this.usable) return null;
    const key = `${style} ${tint} ${wrap}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#formats.length + this.#added.length;
    this.#added.push(this.#tint(this.#formats[style] ?? this.#formats[0]!, tint, wrap));
    this.#known.set(key, index);
    return index;
  }

  /** The style part with everything handed out. */
  toXml(): string {
    if (this.#added.length === 0) return this.#xml;
    const p = this.#prefix;
    const fills = Object.values(COLOURS).map(
      (rgb) =>
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
    return append(append(this.#xml, 'fills', fills), 'cellXfs', this.#added);
  }

  #tint(format: string, tint: Tint, wrap: boolean): string {
    const p = this.#prefix;
    const open = /^<[^>]*?(?=\/?>)/.exec(format)![0];
    const fill = this.#fills + Object.keys(COLOURS).indexOf(tint);
    const attributes = open.replace(/\s(?:fillId|applyFill|applyAlignment)="[^"]*"/g, '');
    const inner = wrap
      ? `<${p}alignment vertical="top" wrapText="1"/>`
      : (/^<[^>]*[^/]>([\s\S]*)<\/[^>]+>$/.exec(format)?.[1] ?? '');
    return `${attributes} fillId="${fill}" applyFill="1" applyAlignment="1">${inner}</${p}xf>`;
  }
}

function section(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}[\\s>][\\s\\S]*?</(?:\\w+:)?${name}>`).exec(xml)?.[0] ?? '';
}

/** The direct elements of that name: none of those looked for nests in itself. */
function elements(xml: string, name: string): string[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(?:\\s[^>]*)?/>|<(?:\\w+:)?${name}(?:\\s[^>]*[^/])?>[\\s\\S]*?</(?:\\w+:)?${name}>`,
    'g',
  );
  return xml.match(pattern) ?? [];
}

function append(xml: string, name: string, added: readonly string[]): string {
  return xml.replace(
    new RegExp(`(<(?:\\w+:)?${name})(\\s[^>]*)?>([\\s\\S]*?)(</(?:\\w+:)?${name}>)`),
    (_, open: string, raw: string | undefined, inner: string, close: string) => {
      const count = Number(attribute(raw ?? '', 'count') ?? elements(inner, name === 'fills' ? 'fill' : 'xf').length);
      const rest = (raw ?? '').replace(/\scount="[^"]*"/, '');
      return `${open} count="${count + added.length}"${rest}>${inner}${added.join('')}${close}`;
    },
  );
}
