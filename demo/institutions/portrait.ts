import sharp from 'sharp';

/** A drawn head and shoulders: the demo shows no face of anybody. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="320"><rect width="240" height="320" fill="#dfe7f1"/>
<circle cx="120" cy="126" r="54" fill="#8fa5c2"/><path d="M24 320c0-72 40-112 96-112s96 40 96 112z" fill="#6f88aa"/></svg>`;

export const PORTRAIT_TYPE = 'image/jpeg';

/** The picture that stands for every member of staff who has given one. */
export const demoPortrait = (): Promise<Buffer> => sharp(Buffer.from(DRAWING)).jpeg({ quality: 80 }).toBuffer();
