export { type Band, type BandKey, COMPLETENESS_BANDS, WHOLE } from './bands.ts';
export { type Place, placesOf } from './rank.ts';
export { SOURCES, type Source } from './sources.ts';
