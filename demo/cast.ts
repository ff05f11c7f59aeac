import { castStories as english } from './messages/en/cast.ts';
import { castStories as chinese } from './messages/zh-CN/cast.ts';
import type { Pen } from './pen.ts';

export type Part = keyof typeof chinese;
/** In the order in which the login page shows them. */
const PARTS = Object.keys(chinese) as readonly Part[];

/** Writes the people of the login page with what each would do first; `duties` names the duty that plays each part. */
export function addCast(pen: Pen, duties: ReadonlyMap<Part, string>): void {
  const cast = PARTS.filter((part) => duties.has(part));
  cast.forEach((part, at) => {
    const story = { story_zh: chinese[part], story_en: english[part] };
    pen.loader.add('demo_cast', { duty_id: duties.get(part)!, position: at + 1, ...story });
  });
}
