import sharp from 'sharp';

/** A drawn shop front with a notice beside the door: the demo shows no house of anybody. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#b9c4cf"/>
<rect y="300" width="480" height="60" fill="#7d8791"/><rect x="60" y="40" width="360" height="54" rx="4" fill="#1557b0"/>
<rect x="84" y="58" width="312" height="18" fill="#e7f0fb"/><rect x="90" y="116" width="300" height="190" fill="#4d5a68"/>
<rect x="100" y="126" width="136" height="180" fill="#dfe8ef"/><rect x="244" y="126" width="136" height="180" fill="#cfdbe4"/>
<rect x="400" y="150" width="46" height="66" fill="#fff"/><path d="M406 160h34M406 170h34M406 180h24" stroke="#9aa5b1" stroke-width="4"/></svg>`;

/** The picture that stands for every door that a grid worker has been to. */
export const demoDoor = (): Promise<Buffer> => sharp(Buffer.from(DRAWING)).jpeg({ quality: 60 }).toBuffer();
