import { createHash } from 'node:crypto';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import type { Answers } from '#policy/institutions/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { clock, instantOf, later, type Moment, millisecondsOf } from '../homework/index.ts';
import { hexBytes } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import type { Random } from '../random.ts';
import type { Hand } from './people.ts';
import type { DemoPoint } from './point.ts';
import { blockId, type Campaign, campaignId } from './sweep-campaigns.ts';
import type { DemoFile } from './write.ts';

/** A door of the register in a block. */
export interface Door {
  readonly file: DemoFile;
  readonly point: DemoPoint;
  readonly id: string;
  readonly street: string;
  readonly name: string;
}

export type VisitState = 'received' | 'returned' | 'accepted';

/** Somebody at a door, and what became of what they brought back. */
interface Seen {
  readonly campaign: Campaign;
  readonly file: DemoFile;
  readonly door: Door | null;
  readonly point: DemoPoint;
  readonly outcome: VisitOutcome;
  readonly worker: Hand;
  readonly from: Moment;
  readonly state: VisitState;
  readonly told: Answers;
  readonly reviewer: string;
  readonly random: Random;
  /** Of a second visit: what was drawn. */
  readonly second: string | null;
}
export interface Visit extends Seen {
  readonly id: string;
  /** When the office looked at it, or will. */
  readonly reviewed: Moment;
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

/** What the office decided about a visit, and when. */
const reviewOf = ({ state, reviewer }: Seen, reviewed: Moment) =>
  state === 'received'
    ? { state, review_note: null, reviewed_by: null, reviewed_at: null, version: 1 }
    : {
        state,
        review_note: state === 'returned' ? '照片看不清门牌，请补拍一张' : null,
        reviewed_by: reviewer,
        reviewed_at: instantOf(reviewed),
        version: 2,
      };

/** Writes a visit with its photo. @returns the visit, with the morning after on which it is looked at */
export function writeVisit(pen: Pen, seen: Seen): Visit {
  const { campaign, file, door, point, outcome, worker, from, told, random, second, state } = seen;
  const ended = later(from, 8);
  const path = second === null ? `visit/${campaign.key}/${point.id}` : `visit/${second}`;
  const id = pen.namer.at(millisecondsOf(from), path);
  const answers = JSON.stringify(told);
  const reviewed = later({ day: addDays(from.day, 1), minute: clock(9) }, random.int(0, 90));
  pen.loader.add('sweep_visit', {
    div: campaign.div,
    id,
    campaign_id: campaignId(pen, campaign),
    block_id: blockId(pen, campaign, point.spot.street),
    target_id: door?.id ?? null,
    institution_id: door === null && state !== 'accepted' && second === null ? null : file.of.id,
    second_id: second,
    worker_id: worker.person.id,
    round: second === null ? 1 : 2,
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
    ...reviewOf(seen, reviewed),
  });
  if (outcome !== 'refused') writePhoto(pen, campaign.div, id, worker, instantOf(ended));
  return { ...seen, id, reviewed };
}
