import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import { findingOf } from '../../kernel/rule.ts';
import { type Extent, inExtent } from '../sweep/place.ts';
import type { PointFacts } from './file-facts.ts';
import { placeInCounty } from './rules.ts';

interface Spot {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const POLE = 90;

/**
 * REG-C5: a position lies in the county, by the box around it. Swapped figures are told apart: the commonest slip.
 * @param extent null where the county's box is not known: then nothing is judged.
 */
export function judgePlace({ latitude, longitude }: Spot, extent: Extent | null): readonly Finding[] {
  const half = (latitude === null) !== (longitude === null);
  if (half)
    return [
      findingOf(placeInCounty, { sentence: 'file.placeHalf', field: latitude === null ? 'latitude' : 'longitude' }),
    ];
  if (latitude === null || longitude === null) return [];
  const impossible = Math.abs(latitude) > POLE;
  if (!impossible && (extent === null || inExtent(latitude, longitude, extent))) return [];
  const swapped = impossible || (extent !== null && inExtent(longitude, latitude, extent));
  return [
    findingOf(placeInCounty, {
      sentence: swapped ? 'file.placeSwapped' : 'file.placeOutside',
      field: 'latitude',
      facts: { latitude, longitude, ...extent },
    }),
  ];
}

/** LIC-17: whether classes may be held at a point on that day. */
export const isApproved = (point: PointFacts, day: Day): boolean =>
  point.closedOn === null && point.approvalNo !== null && (point.approvedUntil === null || point.approvedUntil >= day);
