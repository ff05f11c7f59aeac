import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { acceptDocument, acceptImage } from './index.ts';
import { pdf, photo } from './testing.ts';

const up = (bytes: Uint8Array, name = '照片.png') => ({ name, bytes: Buffer.from(bytes) });
const refusal = async (work: Promise<unknown>) => {
  const cause = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(cause instanceof Refusal)) throw new Error(`no refusal: ${String(cause)}`);
  return [cause.code, cause.matter.detail];
};

describe('photographs', () => {
  it('are drawn anew: upright, without position, camera or time, whatever they were', async () => {
    const given = await photo({ format: 'jpeg', width: 60, height: 40, orientation: 6 });
    expect(given.toString('latin1')).toContain('Exif');
    const { bytes, name, mediaType } = await acceptImage(up(given, '门头.JPG'));
    expect([name, mediaType]).toEqual(['门头.jpg', 'image/jpeg']);
    const { default: sharp } = await import('sharp');
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(Array(5).fill(undefined));
    expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS/);
  });

  it.each(['png', 'webp'] as const)('of the kind %s become JPEG', async (format) => {
    const { bytes } = await acceptImage(up(await photo({ format, width: 8, height: 8 })));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  it('are made no larger than anybody needs', async () => {
    const { bytes } = await acceptImage(up(await photo({ format: 'png', width: 4000, height: 1000 })));
    const { default: sharp } = await import('sharp');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2560, height: 640 });
  });

  it('leave behind whatever was appended to them', async () => {
    const both = Buffer.concat([
      await photo({ format: 'jpeg', width: 8, height: 8 }),
      Buffer.from('PK\x05\x06<script>alert(1)</script>'),
    ]);
    const kept = (await acceptImage(up(both))).bytes.toString('latin1');
    expect(kept).not.toContain('PK\x05\x06');
    expect(kept).not.toContain('script');
  });

  it.each([
    ['the first bytes of a JPEG and nothing behind them', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'fileBroken'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'fileKind'],
    ['a page', Buffer.from('<!doctype html><script></script>'), 'fileKind'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), 'fileKind'],
    ['an archive', Buffer.from('PK\x03\x04'), 'fileKind'],
    ['nothing', Buffer.alloc(0), 'fileKind'],
    ['a PDF', pdf(), 'fileKind'],
  ])('are not %s', async (_, bytes, detail) => {
    expect(await refusal(acceptImage(up(bytes)))).toEqual(['FILE_UNREADABLE', detail]);
  });

  it('are not cut off', async () => {
    const whole = await photo({ format: 'jpeg', width: 400, height: 400 });
    expect(await refusal(acceptImage(up(whole.subarray(0, whole.length / 2))))).toEqual([
      'FILE_UNREADABLE',
      'fileBroken',
    ]);
  });

  it('are not larger than ten million bytes, nor than fifty million pixels, which few bytes can hold', async () => {
    const heavy = Buffer.concat([await photo({ format: 'jpeg', width: 8, height: 8 }), Buffer.alloc(10 * 1024 * 1024)]);
    expect(await refusal(acceptImage(up(heavy)))).toEqual(['TOO_LARGE', 'imageTooLarge']);
    const wide = await photo({ format: 'png', width: 10_000, height: 5_001 });
    expect(wide.length).toBeLessThan(1024 * 1024);
    expect(await refusal(acceptImage(up(wide)))).toEqual(['TOO_LARGE', 'imageTooLarge']);
  });
});

describe('documents', () => {
  it('may be a PDF, kept byte by byte', async () => {
    const { bytes, name, mediaType } = await acceptDocument(up(pdf(), '许可证.exe'));
    expect([name, mediaType]).toEqual(['许可证.pdf', 'application/pdf']);
    expect(bytes).toEqual(pdf());
  });

  it.each([
    ['without its end', Buffer.from('%PDF-1.7\nhello')],
    ['with something behind its end', Buffer.concat([pdf(), Buffer.from('<html>')])],
    ['with an archive in it', Buffer.concat([Buffer.from('%PDF-1.7\nPK\x05\x06'), pdf()])],
  ])('are no PDF %s', async (_, bytes) => {
    expect(await refusal(acceptDocument(up(bytes)))).toEqual(['FILE_UNREADABLE', 'fileBroken']);
  });

  it('are no PDF behind something else', async () => {
    expect(await refusal(acceptDocument(up(Buffer.concat([Buffer.from('GIF89a'), pdf()]))))).toEqual([
      'FILE_UNREADABLE',
      'fileKind',
    ]);
  });
});
