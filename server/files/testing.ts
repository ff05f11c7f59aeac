interface Picture {
  readonly format: 'jpeg' | 'png' | 'webp';
  readonly width: number;
  readonly height: number;
  /** As a camera writes it: 6 is turned by a quarter. */
  readonly orientation?: number;
}

/** A picture with what a telephone writes beside it: camera, time and position. */
export async function photo({ format, width, height, orientation }: Picture): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const exif = {
    IFD0: { Make: 'TestPhone', DateTime: '2026:11:19 10:00:00' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 40/1 0/1' },
  };
  const picture = sharp({ create: { width, height, channels: 3, background: '#2a7' }, limitInputPixels: false })
    .withExif(exif)
    .withMetadata(orientation === undefined ? {} : { orientation });
  return picture.toFormat(format).toBuffer();
}

/** The smallest thing that is a PDF from end to end. */
export const pdf = (): Buffer =>
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
