import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { acceptImage } from './index.ts';

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#806040' } });

const cleanImage = (bytes: Buffer) => acceptImage({ name: '门头.png', bytes });

describe('a photo is drawn anew', () => {
  it('without the place, the time and the device that the camera wrote beside it', async () => {
    const taken = await photo(300, 200)
      .withExif({ IFD0: { Model: 'Phone 12' }, IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const clean = await cleanImage(taken);
    const { exif, xmp, icc, iptc, format } = await sharp(clean.bytes).metadata();
    expect({ exif, xmp, icc, iptc, format }).toEqual({
      exif: undefined,
      xmp: undefined,
      icc: undefined,
      iptc: undefined,
      format: 'jpeg',
    });
    expect(clean.bytes.includes('Phone 12')).toBe(false);
  });

  it('upright, and no larger than a wall needs', async () => {
    const turned = await photo(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const size = async (bytes: Buffer) => sharp((await cleanImage(bytes)).bytes).metadata();
    expect(await size(turned)).toMatchObject({ width: 200, height: 300 });
    expect(await size(await photo(4000, 3000).png().toBuffer())).toMatchObject({ width: 2560, height: 1920 });
    expect((await cleanImage(turned)).name).toBe('门头.jpg');
  });
});

describe('what is no photo is refused', () => {
  const refused = async (bytes: Buffer) =>
    cleanImage(bytes).then(
      () => null,
      (cause: { code: string }) => cause.code,
    );

  it('whatever its name says', async () => {
    const jpeg = await photo(60, 40).jpeg().toBuffer();
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>');
    for (const bytes of [Buffer.from('MZ\u0000 no photo'), Buffer.alloc(0), script, jpeg.subarray(0, 120)])
      expect(await refused(bytes)).toBe('FILE_UNREADABLE');
    expect(await refused(await photo(60, 40).gif().toBuffer())).toBe('FILE_UNREADABLE');
  });

  it('when it claims more pixels than a camera makes', async () => {
    const bomb = await photo(10_000, 5_001).png({ compressionLevel: 6 }).toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refused(bomb)).toBe('TOO_LARGE');
  });
});
