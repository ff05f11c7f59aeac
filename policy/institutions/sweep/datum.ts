const AXIS = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_943;
const { PI, sin, cos, sqrt, abs } = Math;

const wave = (x: number): number => (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);

const northing = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  wave(x) +
  (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * (2 / 3) +
  (160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * (2 / 3);

const easting = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  wave(x) +
  (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * (2 / 3) +
  (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * (2 / 3);

/** What a phone measures (WGS-84) in the datum of maps in China (GCJ-02); degrees to six places. */
export function toChinaDatum(latitude: number, longitude: number): readonly [number, number] {
  const [x, y] = [longitude - 105, latitude - 35];
  const lat = (latitude / 180) * PI;
  const magic = 1 - ECCENTRICITY * sin(lat) ** 2;
  const north = (northing(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * sqrt(magic))) * PI);
  const east = (easting(x, y) * 180) / ((AXIS / sqrt(magic)) * cos(lat) * PI);
  return [Number((latitude + north).toFixed(6)), Number((longitude + east).toFixed(6))];
}

/** Back to what a phone's own map asks for (WGS-84), right to two metres; degrees to six places. */
export function fromChinaDatum(latitude: number, longitude: number): readonly [number, number] {
  const [north, east] = toChinaDatum(latitude, longitude);
  return [Number((2 * latitude - north).toFixed(6)), Number((2 * longitude - east).toFixed(6))];
}
