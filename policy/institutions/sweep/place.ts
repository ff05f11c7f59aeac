/** Degrees; the western edge is smaller than the eastern one, for no county of China lies across the date line. */
export interface Extent {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** [latitude, longitude]. */
export type Corner = readonly [number, number];

export const inExtent = (latitude: number, longitude: number, { south, north, west, east }: Extent): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east;

/** Whether a point lies inside the corners of a block: how often a ray to the east crosses its edges. */
export function inOutline(latitude: number, longitude: number, outline: readonly Corner[]): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [aLat, aLon] = outline[i]!;
    const [bLat, bLon] = outline[j]!;
    if (aLat > latitude === bLat > latitude) continue;
    if (longitude < ((bLon - aLon) * (latitude - aLat)) / (bLat - aLat) + aLon) inside = !inside;
  }
  return inside;
}

const RADIUS = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the great circle: right to half a percent, which is less than what a phone knows. */
export function metresBetween(a: Corner, b: Corner): number {
  const [dLat, dLon] = [radians(b[0] - a[0]), radians(b[1] - a[1])];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * RADIUS * Math.asin(Math.sqrt(h)));
}

/** A block as far as it says where it lies. */
export interface BlockPlace {
  readonly id: string;
  readonly street: string | null;
  readonly outline: readonly Corner[] | null;
}
/** A place as far as the file says where it is. */
export interface PointPlace {
  readonly street: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The block that a place falls into: by its position within an outline first, else by its street; null where none takes it. */
export function blockFor(point: PointPlace, blocks: readonly BlockPlace[]): string | null {
  const { latitude, longitude, street } = point;
  if (latitude !== null && longitude !== null) {
    const around = blocks.find(({ outline }) => outline !== null && inOutline(latitude, longitude, outline));
    if (around !== undefined) return around.id;
  }
  // A block with an outline takes what lies in it, and no more of its street than that while another block is open.
  const ofStreet = blocks.filter((block) => street !== null && block.street === street);
  return (ofStreet.find(({ outline }) => outline === null) ?? ofStreet[0])?.id ?? null;
}
