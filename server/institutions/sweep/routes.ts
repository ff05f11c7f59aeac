import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import type { Handlers } from '../../http/call.ts';
import { amendVisit, bringVisit } from './bring.ts';
import { drawFile, drawSeconds, listDraws } from './draw.ts';
import { listVisits } from './list-visits.ts';
import { finishBlock, readMine } from './mine.ts';
import { addPhoto, readPhoto } from './photos.ts';
import { addBlock, assignBlock, createCampaign, listWorkers } from './plan.ts';
import { listCampaigns, readCampaign } from './read-campaign.ts';
import { readVisit } from './read-visit.ts';
import { acceptVisit, correctVisit, returnVisit } from './review.ts';
import { assignSecond, listSeconds } from './seconds.ts';
import { closeCampaign, startCampaign } from './start.ts';
import { listTargets, moveTarget, placePoint } from './targets.ts';

export const sweepRoutes: Handlers<typeof sweep> = {
  list: listCampaigns,
  create: createCampaign,
  read: readCampaign,
  addBlock,
  assign: assignBlock,
  start: startCampaign,
  close: closeCampaign,
  placePoint,
  moveTarget,
  workers: listWorkers,
  targets: listTargets,
  visits: listVisits,
  visit: readVisit,
  photo: readPhoto,
  accept: acceptVisit,
  return: returnVisit,
  correct: correctVisit,
  draw: drawSeconds,
  draws: listDraws,
  drawFile,
  seconds: listSeconds,
  assignSecond,
  mine: readMine,
  bring: bringVisit,
  amend: amendVisit,
  addPhoto,
  finishBlock,
};
