import type { VisitInput } from '#contract/institutions/sweep.ts';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import type { Answer } from '#policy/institutions/index.ts';
import { newId } from '../../identity.ts';
import { COUNTY, type Post } from '../../testing/county.ts';
import { type TestHouse, TODAY } from '../../testing/house.ts';
import { fileBody } from '../../testing/upload.ts';

const at = `${TODAY}T10:02:00+08:00`;
const INSIDE = {
  signboard: 'same',
  opening: 'teaching',
  pupils: 18,
  subjects: ['SX'],
  licence: 'shown',
  exits: 'clear',
};

/** Every answer that the outcome cannot do without. */
const WHOLE: Readonly<Record<VisitOutcome, Readonly<Record<string, Answer>>>> = {
  visited: { ...INSIDE, fees: 'shown', staff: 'shown' },
  closed: { closedHow: 'notice' },
  refused: { refusedBy: 'guard', note: '保安说没有预约不能上楼' },
  'not-found': { searched: 'no-address' },
  new: { ...INSIDE, name: '小博士课业中心', address: '文化路9号3栋201', licence: 'none', signboard: 'none' },
};

type Sent = Omit<VisitInput, 'id' | 'answers' | 'photos'> & {
  id: string;
  photos: string[];
  answers: Record<string, { value: string | number | string[]; at: string }>;
};

/** A whole visit of ten in the morning, and what a test changes about it. */
export function aVisit(
  where: { blockId: string; targetId: string | null; secondId?: string },
  outcome: VisitOutcome = 'visited',
  change: Readonly<Record<string, Answer>> = {},
): Sent {
  const answers = Object.entries({ ...WHOLE[outcome], ...change });
  return {
    id: newId(),
    secondId: null,
    ...where,
    outcome,
    answers: Object.fromEntries(answers.map(([key, value]) => [key, { value: value as string, at }])),
    photos: outcome === 'refused' ? [] : [newId()],
    position: { latitude: 30.26, longitude: 120.18, accuracy: 12 },
    begunAt: `${TODAY}T10:00:00+08:00`,
    endedAt: `${TODAY}T10:06:00+08:00`,
  };
}

/** Sends the bytes of a photo of a visit. */
export async function sendPhoto(house: TestHouse, post: Post, visit: string, photo: string, bytes: Uint8Array) {
  const { payload, headers } = fileBody('门头.jpg', bytes);
  const cookie = await house.cookie(post);
  const url = `/api/sweep/visits/${visit}/photos/${photo}?at=${encodeURIComponent(at)}`;
  return house.send({ method: 'POST', url, payload, headers: { ...headers, cookie } });
}

/** Streets, the county's extent, and the two institutions of the county on a street each. */
export async function layOutCounty(house: TestHouse): Promise<{ first: string; second: string }> {
  const streets = { first: `${COUNTY}001`, second: `${COUNTY}002` };
  for (const [key, code] of Object.entries(streets))
    await house.pool.query(
      `insert into region (code, kind, name, parent_code, path, valid_from) values ($1, 'street', $2, $3, $4, '2010-01-01')`,
      [code, key === 'first' ? '文化街道' : '湖滨街道', COUNTY, `98/9801/${COUNTY}/${code}`],
    );
  await house.pool.query(
    `insert into region_extent (region_code, south, north, west, east) values ($1, 30.2, 30.4, 120.1, 120.3)`,
    [COUNTY],
  );
  const { first, second } = house.county.institutions;
  for (const [id, street] of [
    [first.point, streets.first],
    [second.point, streets.second],
  ])
    await house.pool.query('update teaching_point set street_code = $2 where id = $1', [id, street]);
  return streets;
}
