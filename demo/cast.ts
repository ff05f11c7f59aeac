import { castStories as english } from './messages/en/cast.ts';
import { castStories as chinese } from './messages/zh-CN/cast.ts';
import type { Pen } from './pen.ts';

export type Part = keyof typeof chinese;
/** In the order in which the login page shows them. */
export const PARTS = Object.keys(chinese) as readonly Part[];

export interface CastMember {
  readonly dutyId: string;
  readonly part: Part;
  readonly story: { readonly zh: string; readonly en: string };
}

/** The people of the login page with what they would do first; `duties` names the duty that plays each part. */
export function demoCast(duties: ReadonlyMap<Part, string>): readonly CastMember[] {
  return PARTS.flatMap((part) => {
    const dutyId = duties.get(part);
    return dutyId === undefined ? [] : [{ dutyId, part, story: { zh: chinese[part], en: english[part] } }];
  });
}

export function addCast(pen: Pen, duties: ReadonlyMap<Part, string>): void {
  demoCast(duties).forEach(({ dutyId, story }, at) => {
    pen.loader.add('demo_cast', { duty_id: dutyId, position: at + 1, story_zh: story.zh, story_en: story.en });
  });
}
