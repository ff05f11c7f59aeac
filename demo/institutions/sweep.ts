import { createHash } from 'node:crypto';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import { riskOf } from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import { clock, instantOf, later, type Moment, millisecondsOf } from '../homework/index.ts';
import { hexBytes } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import { getOffice, type Offices } from '../people/officials.ts';
import { LAKE, REGIONS, RIDGE, STREAM } from '../place/regions.ts';
import type { Random } from '../random.ts';
import { makeAnswers } from './answers.ts';
import type { Hand, Hands } from './people.ts';
import { streetsOf } from './place.ts';
import type { DemoPoint } from './point.ts';
import type { DemoFile, Graded } from './write.ts';

interface Campaign {
  readonly div: string;
  readonly key: string;
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly state: 'planned' | 'running' | 'closed';
  /** Of the known doors, how many have been seen. */
  readonly seen: number;
}
const CAMPAIGNS: readonly Campaign[] = [
  {
    div: LAKE,
    key: 'lake-autumn',
    name: '2026年秋季培训机构全面摸排',
    first: '2026-11-09',
    last: '2026-11-30',
    state: 'running',
    seen: 0.62,
  },
  {
    div: STREAM,
    key: 'stream-autumn',
    name: '临溪县校外培训机构摸排',
    first: '2026-10-12',
    last: '2026-11-06',
    state: 'closed',
    seen: 0.97,
  },
  {
    div: RIDGE,
    key: 'ridge-winter',
    name: '寒假前培训机构摸排',
    first: '2026-12-01',
    last: '2026-12-18',
    state: 'planned',
    seen: 0,
  },
];

const streetName = new Map(REGIONS.map(({ code, name }) => [code, name]));
const blockId = (pen: Pen, campaign: Campaign, street: string): string =>
  pen.namer.id(`sweep/${campaign.key}/${street}`);

function addCampaign(pen: Pen, campaign: Campaign, offices: Offices, workers: readonly Hand[]): void {
  const { div, key } = campaign;
  const id = pen.namer.id(`sweep/${key}`);
  const created = { day: addDays(campaign.first, -6), minute: clock(9, 20) };
  pen.loader.add('sweep_campaign', {
    div,
    id,
    name: campaign.name,
    first_day: campaign.first,
    last_day: campaign.last,
    state: campaign.state,
    second_permille: 100,
    seed: createHash('sha256').update(`demo/${key}`).digest('hex').slice(0, 32),
    created_by: getOffice(offices, 'county-official', div).person.id,
    created_at: instantOf(created),
  });
  for (const [at, street] of streetsOf(div).entries())
    pen.loader.add('sweep_block', {
      div,
      id: blockId(pen, campaign, street),
      campaign_id: id,
      name: `${streetName.get(street)}网格`,
      street_code: street,
      worker_id: workers[at]!.person.id,
      done_at: campaign.state === 'closed' ? instantOf({ day: campaign.last, minute: clock(17) }) : null,
    });
}

interface Door {
  readonly file: DemoFile;
  readonly point: DemoPoint;
  readonly id: string;
  readonly street: string;
}

/** Doors of the register in the blocks: whatever was known when the campaign began. */
function addDoors(pen: Pen, campaign: Campaign, files: readonly DemoFile[]): readonly Door[] {
  const known = files.filter(
    ({ of }) =>
      of.div === campaign.div && of.legalForm !== 'none' && !['closed', 'revoked', 'deregistered'].includes(of.status),
  );
  return known.flatMap((file) =>
    file.points.map((point): Door => {
      const door = { file, point, street: point.spot.street, id: pen.namer.id(`door/${campaign.key}/${point.id}`) };
      pen.loader.add('sweep_target', {
        div: campaign.div,
        id: door.id,
        campaign_id: pen.namer.id(`sweep/${campaign.key}`),
        block_id: blockId(pen, campaign, door.street),
        institution_id: file.of.id,
        point_id: point.id,
        name: file.points.length > 1 ? `${file.of.name}（${point.name}）` : file.of.name,
        address: point.spot.address,
      });
      return door;
    }),
  );
}

const OUTCOMES: readonly (readonly [VisitOutcome, number])[] = [
  ['closed', 0.06],
  ['refused', 0.09],
  ['not-found', 0.12],
];
function outcomeOf(random: Random, { file }: Door): VisitOutcome {
  if (file.of.status === 'absconded') return 'closed';
  const at = random.next();
  return OUTCOMES.find(([, edge]) => at < edge)?.[0] ?? 'visited';
}

interface Seen {
  readonly campaign: Campaign;
  readonly file: DemoFile;
  readonly door: Door | null;
  readonly point: DemoPoint;
  readonly outcome: VisitOutcome;
  readonly worker: Hand;
  readonly from: Moment;
  readonly reviewer: string;
  readonly random: Random;
}

/** What came in yesterday and today waits for review; of the rest nearly all stands. */
function reviewOf({ campaign, from, random }: Seen, today: Day): 'received' | 'returned' | 'accepted' {
  if (campaign.state === 'running' && from.day >= addDays(today, -1)) return 'received';
  return random.chance(0.03) ? 'returned' : 'accepted';
}

const photoId = (pen: Pen, visit: string): string => pen.namer.id(`photo/${visit}`);

/** One picture of the door; who was turned away took none. */
function writePhoto(pen: Pen, div: string, visit: string, worker: Hand, at: string): void {
  const file = pen.namer.id(`photo-file/${visit}`);
  pen.loader.add('stored_file', {
    div,
    id: file,
    school_id: null,
    institution_id: null,
    name: 'door.jpg',
    media_type: 'image/jpeg',
    size: pen.door.length,
    sha256: hexBytes(createHash('sha256').update(pen.door).digest()),
    bytes: hexBytes(pen.door),
    created_by: worker.person.id,
    created_at: at,
  });
  pen.loader.add('sweep_photo', {
    div,
    id: photoId(pen, visit),
    visit_id: visit,
    file_id: file,
    worker_id: worker.person.id,
    taken_at: at,
  });
}

type Grades = Map<string, Graded>;

function writeVisit(pen: Pen, seen: Seen, grades: Grades): void {
  const { campaign, file, door, point, outcome, worker, from, random } = seen;
  const state = reviewOf(seen, pen.today);
  const ended = later(from, 8);
  const id = pen.namer.at(millisecondsOf(from), `visit/${campaign.key}/${point.id}`);
  const told = makeAnswers(random, file, outcome, from);
  const answers = JSON.stringify(told);
  const reviewed = later({ day: addDays(from.day, 1), minute: clock(9) }, random.int(0, 90));
  const { grade } = riskOf(outcome, told);
  const before = grades.get(file.of.id);
  if (state === 'accepted' && grade !== null && (before === undefined || before.on < reviewed.day))
    grades.set(file.of.id, { grade, on: reviewed.day });
  pen.loader.add('sweep_visit', {
    div: campaign.div,
    id,
    campaign_id: pen.namer.id(`sweep/${campaign.key}`),
    block_id: blockId(pen, campaign, point.spot.street),
    target_id: door?.id ?? null,
    institution_id: door === null && state !== 'accepted' ? null : file.of.id,
    worker_id: worker.person.id,
    round: 1,
    outcome,
    answers,
    latitude: point.spot.latitude,
    longitude: point.spot.longitude,
    accuracy: random.int(5, 40),
    begun_at: instantOf(from),
    ended_at: instantOf(ended),
    received_at: instantOf(later(ended, random.chance(0.3) ? random.int(30, 200) : 1)),
    photo_ids: outcome === 'refused' ? '{}' : `{${photoId(pen, id)}}`,
    body_sha256: hexBytes(createHash('sha256').update(answers).digest()),
    state,
    review_note: state === 'returned' ? '照片看不清门牌，请补拍一张' : null,
    reviewed_by: state === 'received' ? null : seen.reviewer,
    reviewed_at: state === 'received' ? null : instantOf(reviewed),
    version: state === 'received' ? 1 : 2,
  });
  if (outcome !== 'refused') writePhoto(pen, campaign.div, id, worker, instantOf(ended));
}

/** Visits spread over the campaign's days up to today, a door after the other; hidden places are found on the way. */
function addVisits(
  pen: Pen,
  campaign: Campaign,
  doors: readonly Door[],
  files: readonly DemoFile[],
  offices: Offices,
  workers: readonly Hand[],
  grades: Grades,
): void {
  const span = Array.from({ length: 40 }, (_, at) => addDays(campaign.first, at));
  const days = span.filter((day) => day <= campaign.last && day <= pen.today);
  if (days.length === 0) return;
  const reviewer = getOffice(offices, 'county-official', campaign.div).person.id;
  const streets = streetsOf(campaign.div);
  const visit = (file: DemoFile, point: DemoPoint, door: Door | null, random: Random, outcome: VisitOutcome) => {
    const from = { day: random.pick(days), minute: clock(random.int(9, 18), random.int(0, 50)) };
    const worker = workers[streets.indexOf(point.spot.street)]!;
    writeVisit(pen, { campaign, file, door, point, outcome, worker, from, reviewer, random }, grades);
  };
  for (const door of doors) {
    const random = pen.random(`visit/${campaign.key}/${door.id}`);
    if (random.chance(campaign.seen)) visit(door.file, door.point, door, random, outcomeOf(random, door));
  }
  for (const file of files.filter(({ of }) => of.div === campaign.div && of.legalForm === 'none'))
    visit(file, file.points[0]!, null, pen.random(`visit/new/${file.of.key}`), 'new');
}

/** 摸排: one county in the middle of it, one done, one about to begin. @returns the risk grades by institution */
export function addSweeps(
  pen: Pen,
  files: readonly DemoFile[],
  { workers }: Hands,
  offices: Offices,
): ReadonlyMap<string, Graded> {
  const grades: Grades = new Map();
  for (const campaign of CAMPAIGNS) {
    if (addDays(campaign.first, -6) > pen.today) continue;
    const own = workers.get(campaign.div)!;
    addCampaign(pen, campaign, offices, own);
    if (campaign.state === 'planned') continue;
    addVisits(pen, campaign, addDoors(pen, campaign, files), files, offices, own, grades);
  }
  return grades;
}
