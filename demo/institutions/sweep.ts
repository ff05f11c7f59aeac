import type { VisitOutcome } from '#policy/institutions/facts.ts';
import { riskOf } from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import { clock, instantOf } from '../homework/index.ts';
import type { Pen } from '../pen.ts';
import { getOffice, type Offices } from '../people/officials.ts';
import { REGIONS } from '../place/regions.ts';
import type { Random } from '../random.ts';
import { makeAnswers } from './answers.ts';
import type { Hand, Hands } from './people.ts';
import { streetsOf } from './place.ts';
import type { DemoPoint } from './point.ts';
import {
  blockId,
  CAMPAIGNS,
  type Campaign,
  campaignId,
  daysUpTo,
  drawSeed,
  hasDrawn,
  isFresh,
} from './sweep-campaigns.ts';
import { addSeconds } from './sweep-seconds.ts';
import { type Door, type Visit, type VisitState, writeVisit } from './sweep-visit.ts';
import type { DemoFile, Graded } from './write.ts';

const streetName = new Map(REGIONS.map(({ code, name }) => [code, name]));

function addCampaign(pen: Pen, campaign: Campaign, official: string, workers: readonly Hand[]): void {
  const { div } = campaign;
  const id = campaignId(pen, campaign);
  const created = { day: addDays(campaign.first, -6), minute: clock(9, 20) };
  pen.loader.add('sweep_campaign', {
    div,
    id,
    name: campaign.name,
    first_day: campaign.first,
    last_day: campaign.last,
    state: campaign.state,
    second_permille: campaign.permille,
    seed: drawSeed(pen, campaign, hasDrawn(pen, campaign) ? 1 : 0),
    created_by: official,
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

/** Doors of the register in the blocks: whatever was known when the campaign began. */
function addDoors(pen: Pen, campaign: Campaign, files: readonly DemoFile[]): readonly Door[] {
  const known = files.filter(
    ({ of }) =>
      of.div === campaign.div && of.legalForm !== 'none' && !['closed', 'revoked', 'deregistered'].includes(of.status),
  );
  return known.flatMap((file) =>
    file.points.map((point): Door => {
      const door = {
        file,
        point,
        street: point.spot.street,
        id: pen.namer.id(`door/${campaign.key}/${point.id}`),
        name: file.points.length > 1 ? `${file.of.name}（${point.name}）` : file.of.name,
      };
      pen.loader.add('sweep_target', {
        div: campaign.div,
        id: door.id,
        campaign_id: campaignId(pen, campaign),
        block_id: blockId(pen, campaign, door.street),
        institution_id: file.of.id,
        point_id: point.id,
        name: door.name,
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

/** What came in yesterday and today waits for review; of the rest nearly all stands. */
function stateOf(campaign: Campaign, day: Day, random: Random, today: Day): VisitState {
  if (isFresh(campaign, day, today)) return 'received';
  return random.chance(0.03) ? 'returned' : 'accepted';
}

/** Visits spread over the campaign's days up to today, a door after the other; hidden places are found on the way. */
function addVisits(
  pen: Pen,
  campaign: Campaign,
  doors: readonly Door[],
  files: readonly DemoFile[],
  reviewer: string,
  workers: readonly Hand[],
): readonly Visit[] {
  const days = daysUpTo(campaign, campaign.first, pen.today);
  if (days.length === 0) return [];
  const streets = streetsOf(campaign.div);
  const visit = (file: DemoFile, point: DemoPoint, door: Door | null, random: Random, outcome: VisitOutcome) => {
    const from = { day: random.pick(days), minute: clock(random.int(9, 18), random.int(0, 50)) };
    const worker = workers[streets.indexOf(point.spot.street)]!;
    const state = stateOf(campaign, from.day, random, pen.today);
    const told = makeAnswers(random, file, outcome, from);
    const seen = { campaign, file, door, point, outcome, worker, from, state, told, reviewer, random, second: null };
    return writeVisit(pen, seen);
  };
  const known = doors.flatMap((door) => {
    const random = pen.random(`visit/${campaign.key}/${door.id}`);
    return random.chance(campaign.seen) ? [visit(door.file, door.point, door, random, outcomeOf(random, door))] : [];
  });
  const found = files
    .filter(({ of }) => of.div === campaign.div && of.legalForm === 'none')
    .map((file) => visit(file, file.points[0]!, null, pen.random(`visit/new/${file.of.key}`), 'new'));
  return [...known, ...found];
}

/** The grade that the latest accepted visit gives each institution. */
function gradesOf(visits: readonly Visit[]): ReadonlyMap<string, Graded> {
  const grades = new Map<string, Graded>();
  for (const { file, state, outcome, told, reviewed } of visits) {
    const { grade } = riskOf(outcome, told);
    const before = grades.get(file.of.id);
    if (state === 'accepted' && grade !== null && (before === undefined || before.on < reviewed.day))
      grades.set(file.of.id, { grade, on: reviewed.day });
  }
  return grades;
}

/** 摸排: one county in the middle of it, one done, one about to begin. @returns the risk grades by institution */
export function addSweeps(
  pen: Pen,
  files: readonly DemoFile[],
  { workers }: Hands,
  offices: Offices,
): ReadonlyMap<string, Graded> {
  const all: Visit[] = [];
  for (const campaign of CAMPAIGNS) {
    if (addDays(campaign.first, -6) > pen.today) continue;
    const own = workers.get(campaign.div)!;
    const official = getOffice(offices, 'county-official', campaign.div).person.id;
    addCampaign(pen, campaign, official, own);
    if (campaign.state === 'planned') continue;
    const visits = addVisits(pen, campaign, addDoors(pen, campaign, files), files, official, own);
    addSeconds(pen, campaign, visits, official, own);
    all.push(...visits);
  }
  return gradesOf(all);
}
