import type { classification } from '#contract/institutions/index.ts';
import type { Handlers } from '../../http/call.ts';
import { readAgreement } from './agreement.ts';
import { appealCase, decideAppeal } from './appeal.ts';
import { assignExperts, listCandidates } from './assign.ts';
import { decideCase } from './decide.ts';
import { declareTie, giveOpinion } from './give-opinion.ts';
import { countCases, listCases } from './list-cases.ts';
import { listMyCases, readMyCase } from './my-cases.ts';
import { declareCourse, openCase } from './open-case.ts';
import { listPrecedents } from './precedents.ts';
import { readCase } from './read-case.ts';
import { listCourses, startDeclaring } from './to-classify.ts';
import { withdrawCase } from './withdraw.ts';

export const classificationRoutes: Handlers<typeof classification> = {
  list: listCases,
  counts: countCases,
  agreement: readAgreement,
  courses: listCourses,
  start: startDeclaring,
  read: readCase,
  precedents: listPrecedents,
  declare: declareCourse,
  open: openCase,
  withdraw: withdrawCase,
  candidates: listCandidates,
  assign: assignExperts,
  decide: decideCase,
  appeal: appealCase,
  decideAppeal,
  myCases: listMyCases,
  myCase: readMyCase,
  declareTie,
  giveOpinion,
};
