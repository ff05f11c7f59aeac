import type { Answer, Answers } from '#policy/institutions/index.ts';
import { draw } from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import { commitmentOf, rankOf } from '#server/institutions/index.ts';
import { clock, instantOf, type Moment } from '../homework/index.ts';
import { wordArray } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import { makeAnswers } from './answers.ts';
import type { Hand } from './people.ts';
import { blockId, type Campaign, campaignId, daysUpTo, drawSeed, hasDrawn, isFresh } from './sweep-campaigns.ts';
import { type Visit, writeVisit } from './sweep-visit.ts';

const secondId = (pen: Pen, visit: string): string => pen.namer.id(`second/${visit}`);

interface Drawn {
  readonly id: string;
  readonly visits: readonly Visit[];
}

/** 抽签 of every visit that stood accepted on the day, as the office draws it. */
function addDraw(pen: Pen, campaign: Campaign, day: Day, visits: readonly Visit[], official: string): Drawn {
  const id = pen.namer.id(`draw/${campaign.key}`);
  const seed = drawSeed(pen, campaign, 0);
  const standing = visits.filter(({ state, reviewed }) => state === 'accepted' && reviewed.day <= day);
  const listed = standing.map((visit) => visit.id).toSorted();
  const drawn = draw(listed, seed, campaign.permille, rankOf);
  if (drawn.length > 0)
    pen.loader.add('sweep_draw', {
      div: campaign.div,
      id,
      campaign_id: campaignId(pen, campaign),
      seed,
      commitment: commitmentOf(seed),
      permille: campaign.permille,
      listed: wordArray(listed),
      drawn: wordArray(drawn),
      drawn_by: official,
      drawn_at: instantOf({ day, minute: clock(15) }),
    });
  return { id, visits: drawn.map((each) => standing.find((visit) => visit.id === each)!) };
}

function addSecond(pen: Pen, drawId: string, day: Day, { campaign, id, file, door, point, worker }: Visit, next: Hand) {
  pen.loader.add('sweep_second', {
    div: campaign.div,
    id: secondId(pen, id),
    campaign_id: campaignId(pen, campaign),
    block_id: blockId(pen, campaign, point.spot.street),
    draw_id: drawId,
    visit_id: id,
    first_worker_id: worker.person.id,
    target_id: door?.id ?? null,
    institution_id: file.of.id,
    name: door?.name ?? file.of.name,
    address: door === null ? file.of.spot.address : point.spot.address,
    latitude: point.spot.latitude,
    longitude: point.spot.longitude,
    worker_id: next.person.id,
    assigned_at: instantOf({ day, minute: clock(15, 20) }),
    version: 2,
  });
}

/** What two visitors see differently, in turn. */
const DISPUTED = ['fees', 'exits', 'staff'] as const;
type Disputed = (typeof DISPUTED)[number];
const SHOWN: Readonly<Record<string, Answer>> = { shown: 'none', none: 'shown' };
const OTHERWISE: Readonly<Record<Disputed, Readonly<Record<string, Answer>>>> = {
  fees: SHOWN,
  exits: { clear: 'blocked', blocked: 'clear', none: 'blocked' },
  staff: SHOWN,
};

/** The same as the first visitor found, but for what is disputed. */
function toldAgain(told: Answers, { day, minute }: Moment, disputed: Disputed | null): Answers {
  const at = instantOf({ day, minute: minute + 2 });
  const seen = (key: string, value: Answer) =>
    (key === disputed ? OTHERWISE[disputed][String(value)] : undefined) ?? value;
  return Object.fromEntries(Object.entries(told).map(([key, { value }]) => [key, { value: seen(key, value), at }]));
}

/** 复查 of a door: one in three finds something else; who was not let in at first is let in now. */
function addVisit(pen: Pen, first: Visit, worker: Hand, days: readonly Day[], disputed: Disputed | null): void {
  const second = secondId(pen, first.id);
  const random = pen.random(`visit/${second}`);
  const from = { day: random.pick(days), minute: clock(random.int(9, 17), random.int(0, 50)) };
  const enters = disputed !== null && first.outcome === 'refused';
  writeVisit(pen, {
    ...first,
    worker,
    from,
    random,
    second,
    outcome: enters ? 'visited' : first.outcome,
    told: enters ? makeAnswers(random, first.file, 'visited', from) : toldAgain(first.told, from, disputed),
    state: isFresh(first.campaign, from.day, pen.today) ? 'received' : 'accepted',
  });
}

/** Draws the second visits, gives each to somebody else than the first, and has most of them made; of a closed campaign all. */
export function addSeconds(
  pen: Pen,
  campaign: Campaign,
  visits: readonly Visit[],
  official: string,
  workers: readonly Hand[],
): void {
  const day = campaign.draws;
  if (day === null || !hasDrawn(pen, campaign)) return;
  const drawn = addDraw(pen, campaign, day, visits, official);
  const days = daysUpTo(campaign, addDays(day, 1), pen.today);
  const made = campaign.state === 'closed' ? drawn.visits.length : Math.floor(drawn.visits.length * 0.75);
  for (const [at, first] of drawn.visits.entries()) {
    const others = workers.filter((hand) => hand.person.id !== first.worker.person.id);
    const next = others[at % others.length]!;
    addSecond(pen, drawn.id, day, first, next);
    const disputed = at % 3 === 1 ? DISPUTED[Math.floor(at / 3) % DISPUTED.length]! : null;
    if (at < made) addVisit(pen, first, next, days, disputed);
  }
}
