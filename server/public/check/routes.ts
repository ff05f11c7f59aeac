import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { board } from '#contract/board.ts';
import type { Problem } from '#contract/problem.ts';
import { register } from '#contract/sheet.ts';
import { boardRoutes } from '../../board/index.ts';
import type { House } from '../../house.ts';
import type { Call } from '../../http/call.ts';
import { requireSameSite } from '../../http/permit.ts';
import { problemOf } from '../../http/problem.ts';
import { answerOf, mountPage, sendFault } from '../page.ts';
import { sendPage } from '../send-page.ts';
import { type PageView, viewOfRequest } from '../view.ts';
import { type CheckForm, readCheckForm } from './form.ts';
import { type Checked, checkRegister } from './judge.ts';
import { checkPage, checkText, NOTHING_CHOSEN } from './page.ts';
import { copyName, resultPage, XLSX } from './result.ts';

/** A person checks a few files; a script that checks hundreds has the API. */
const CALM = { rateLimit: { max: 30, timeWindow: '1 minute' } };

const formPage = {
  url: '/check',
  endpoint: board.counties,
  answer: async (call: Call<typeof board.counties>) => boardRoutes.counties(call),
} as const;

function sendCopy(reply: FastifyReply, view: PageView, { verdict, copy }: Checked): FastifyReply {
  const name = encodeURIComponent(copyName(verdict, checkText(view).title));
  return reply
    .header('content-type', XLSX)
    .header('content-disposition', `attachment; filename="qingzhou.xlsx"; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(copy));
}

/** The form again with what was wrong: the reader stays where they can choose another file. */
async function sendAgain(house: House, request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const view = viewOfRequest(house, request);
  const counties = await answerOf(house, formPage, request, reply, view);
  return sendPage(request, reply, view, checkPage(view, counties, NOTHING_CHOSEN, problem));
}

async function judge(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  requireSameSite(request);
  const view = viewOfRequest(house, request);
  let form: CheckForm | undefined;
  const page = {
    endpoint: register.check,
    answer: (call: Call<typeof register.check>) => checkRegister(call, form as CheckForm),
  };
  const checked = await answerOf(house, page, request, reply, view, async () => {
    form = await readCheckForm(request);
    return { upload: form.upload, query: { system: form.system } };
  });
  const { copy, system, region } = form as CheckForm;
  if (copy) return sendCopy(reply, view, checked);
  return sendPage(request, reply, view, resultPage(view, checked, { system, region }));
}

/** `/check`: judges a file that comes with a plain form, and forgets it. */
export function mountCheck(app: FastifyInstance, house: House): void {
  mountPage(app, house, { ...formPage, render: (counties, view) => checkPage(view, counties, NOTHING_CHOSEN) });
  app.post('/check', { config: CALM }, async (request, reply) => {
    try {
      return await judge(house, request, reply);
    } catch (cause) {
      const problem = problemOf(cause, viewOfRequest(house, request).locale, request);
      if (problem.status !== 422 && problem.status !== 413) return sendFault(house, request, reply, cause);
      return sendAgain(house, request, reply, problem);
    }
  });
}
