import type { Pen } from '../pen.ts';
import { COUNTIES, REGIONS } from '../place/regions.ts';
import { weightedTable } from '../random.ts';
import { CASES, SIZES } from './cases.ts';
import { type DemoInstitution, makeInstitution } from './institution.ts';
import { BRAND_HEADS, BRAND_TAILS, TRADE_SHARES } from './trades.ts';

const TRADES = weightedTable(TRADE_SHARES);
const nameOf = new Map(REGIONS.map(({ code, name }) => [code, name]));

/** A name that nobody in the county has yet: brands meet often enough in real registers, so a few only differ in their tail. */
function freshName(
  pen: Pen,
  div: string,
  n: number,
  taken: Set<string>,
): { name: string; trade: DemoInstitution['trade'] } {
  const random = pen.random(`institution-name/${div}/${n}`);
  for (;;) {
    const trade = random.weighted(TRADES);
    const name = `${nameOf.get(div)}${random.pick(BRAND_HEADS)}${random.pick(BRAND_TAILS[trade])}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, trade };
  }
}

function registerOf(pen: Pen, div: string): DemoInstitution[] {
  const made: DemoInstitution[] = [];
  const taken = new Set<string>();
  const stories = CASES.filter((each) => each.div === div);
  for (const [at, story] of stories.entries()) {
    const twin = made.find(({ key }) => key === story.twinOf);
    made.push(makeInstitution(pen, { ...story, n: at + 1, story, twin }));
    taken.add(story.name);
  }
  for (let n = made.length + 1; n <= SIZES[div]!; n++) {
    const seat = { div, n, key: `${div}/${n}`, story: null, twin: undefined };
    made.push(makeInstitution(pen, { ...seat, ...freshName(pen, div, n, taken) }));
  }
  return made;
}

/** The institutions of the three counties, the cases of the story first. */
export const makeRegister = (pen: Pen): readonly DemoInstitution[] => COUNTIES.flatMap((div) => registerOf(pen, div));
