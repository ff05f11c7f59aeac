import type { PublishInput } from '#policy/homework/index.ts';
import { daysBetween } from '#policy/kernel/day.ts';

export interface Fired {
  readonly rule: string;
  readonly measured: number | null;
  readonly limit: number | null;
}

/**
 * The checks of publishing as one would inline them: numbers written in, no rule, clause, parameter or sentence behind them.
 * Only for comparing: where it and the policy differ, this is the one that is wrong.
 */
export function judgeByHand({ assignment: a, cls, term, shares, ledger, today }: PublishInput): Fired[] {
  const fired: Fired[] = [];
  if (!(Number.isInteger(a.minutes) && a.minutes >= 1 && a.minutes <= 600))
    fired.push({ rule: 'HW-C1', measured: a.minutes, limit: 600 });
  if (a.dueOn < a.assignedOn) fired.push({ rule: 'HW-C2', measured: null, limit: null });
  else if (a.dueOn !== a.assignedOn && daysBetween(a.assignedOn, a.dueOn) > 100)
    fired.push({ rule: 'HW-C2', measured: null, limit: null });
  if (term === null || a.assignedOn < term.first || a.assignedOn > term.last)
    fired.push({ rule: 'HW-C3', measured: null, limit: null });
  if (a.assignedOn < today) fired.push({ rule: 'HW-9', measured: null, limit: null });
  if (a.form === 'written') minutesByHand(fired, a.minutes, a.tier, a.place, cls.grade, cls.system, shares, ledger);
  const { flags: f } = a;
  if (f.parentAction) fired.push({ rule: 'HW-12', measured: null, limit: null });
  if (f.parentCheck) fired.push({ rule: 'HW-13', measured: null, limit: null });
  if (f.selfMarking) fired.push({ rule: 'HW-14', measured: null, limit: null });
  if (f.phoneRequired) fired.push({ rule: 'HW-16', measured: null, limit: null });
  if (f.punitive) fired.push({ rule: 'HW-15', measured: null, limit: null });
  if (f.repetitive) fired.push({ rule: 'HW-15', measured: null, limit: null });
  return fired;
}

function minutesByHand(
  fired: Fired[],
  minutes: number,
  tier: string,
  place: string,
  grade: number,
  system: string,
  shares: PublishInput['shares'],
  ledger: PublishInput['ledger'],
): void {
  if (grade <= 2 && place !== 'inSchool') {
    fired.push({ rule: 'HW-1', measured: minutes, limit: 0 });
    return;
  }
  const junior = grade >= 7 || (grade === 6 && system === '5-4');
  const cap = junior ? 90 : 60;
  for (let i = 0; i < shares.length; i++) {
    const row = ledger[i]!;
    const more = shares[i]!.minutes;
    if (grade <= 2) {
      if (row.practice + more > 20 * row.days) fired.push({ rule: 'HW-1a', measured: row.practice + more, limit: 20 });
      continue;
    }
    const w = row.written;
    const all = w.all + (tier === 'all' ? more : 0);
    const basic = w.basic + (tier === 'basic' ? more : 0);
    const standard = w.standard + (tier === 'standard' ? more : 0);
    const extended = w.extended + (tier === 'extended' ? more : 0);
    const total = all + Math.max(basic, standard, extended) + row.reserved;
    if (total <= cap * row.days) continue;
    if (row.kind === 'teaching')
      fired.push({ rule: junior ? (grade === 6 ? 'HW-3a' : 'HW-3') : 'HW-2', measured: total, limit: cap });
    else fired.push({ rule: 'HW-17', measured: Math.ceil(total / row.days), limit: cap });
  }
}
