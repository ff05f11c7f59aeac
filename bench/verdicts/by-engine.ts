import { Engine } from 'json-rules-engine';
import type { PublishInput } from '#policy/homework/index.ts';
import { daysBetween } from '#policy/kernel/day.ts';

const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });
const rule = (type: string, ...all: { fact: string; operator: string; value: unknown }[]) => ({
  conditions: { all },
  event: { type },
});
const over = (value: number) => ({ fact: 'total', operator: 'greaterThan', value });

/** The same rules as an office would write them for a general engine: conditions on facts, an event for each that fires. */
const RULES = [
  rule('HW-C2', { fact: 'way', operator: 'lessThan', value: 0 }),
  rule('HW-C2', { fact: 'way', operator: 'greaterThan', value: 100 }),
  rule('HW-C3', is('inTerm', false)),
  rule('HW-9', is('past', true)),
  rule('HW-1', is('account', 'home')),
  rule('HW-1a', is('account', 'practice'), { fact: 'practice', operator: 'greaterThan', value: 20 }),
  rule('HW-2', is('account', 'written'), is('stage', 'primary'), is('kind', 'teaching'), over(60)),
  rule('HW-3', is('account', 'written'), is('stage', 'junior'), is('kind', 'teaching'), over(90)),
  rule('HW-3a', is('account', 'written'), is('stage', 'sixth'), is('kind', 'teaching'), over(90)),
  rule('HW-17', is('account', 'written'), is('stage', 'primary'), is('kind', 'rest'), over(60)),
  rule('HW-17', is('account', 'written'), is('stage', 'junior'), is('kind', 'rest'), over(90)),
  rule('HW-17', is('account', 'written'), is('stage', 'sixth'), is('kind', 'rest'), over(90)),
  rule('HW-12', is('parentAction', true)),
  rule('HW-13', is('parentCheck', true)),
  rule('HW-14', is('selfMarking', true)),
  rule('HW-15', is('punitive', true)),
  rule('HW-15', is('repetitive', true)),
  rule('HW-16', is('phoneRequired', true)),
];

const engine = new Engine(RULES as never);

function factsOf({ assignment: a, cls, term, shares, ledger, today }: PublishInput) {
  const lower = cls.grade <= 2;
  const worst = ledger.map((row, i) => {
    const w = row.written;
    const of = (tier: string) => (a.tier === tier ? shares[i]!.minutes : 0);
    const layers = Math.max(w.basic + of('basic'), w.standard + of('standard'), w.extended + of('extended'));
    return {
      kind: row.kind,
      total: (w.all + of('all') + layers + row.reserved) / row.days,
      practice: (row.practice + shares[i]!.minutes) / row.days,
    };
  });
  const weigh = lower ? 'practice' : 'total';
  const row = worst.toSorted((x, y) => y[weigh] - x[weigh])[0] ?? { kind: 'teaching', total: 0, practice: 0 };
  const written = lower ? (a.place === 'inSchool' ? 'practice' : 'home') : 'written';
  return {
    way: daysBetween(a.assignedOn, a.dueOn),
    inTerm: term !== null && a.assignedOn >= term.first && a.assignedOn <= term.last,
    past: a.assignedOn < today,
    account: a.form === 'written' ? written : 'none',
    stage: cls.grade >= 7 ? 'junior' : cls.grade === 6 && cls.system === '5-4' ? 'sixth' : 'primary',
    ...row,
    ...a.flags,
  };
}

/** The rules that fire, by the engine; where several days of one assignment pass the cap it looks at the worst alone. */
export async function judgeByEngine(input: PublishInput): Promise<string[]> {
  const { events } = await engine.run(factsOf(input));
  return events.map((event) => event.type);
}
