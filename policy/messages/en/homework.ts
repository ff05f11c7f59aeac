import { type Facts, numberOf, textOf } from '../facts.ts';
import type { homeworkSentences as zh } from '../zh-CN/homework.ts';
import { dayText, holdersText, limitSourceText, minutesText, subjectText, TIERS } from './words.ts';

const forTier = (facts: Facts): string => (facts.tier === 'all' ? '' : ` (${TIERS[textOf(facts.tier)]})`);

const heldBy = (facts: Facts): string => {
  const holders = holdersText(facts);
  return holders === '' ? '' : ` Already taken: ${holders}.`;
};

const room = (facts: Facts): string =>
  numberOf(facts.left) > 0
    ? `At most ${minutesText(numberOf(facts.left))} can still be given`
    : 'Nothing is left that day';

const ask = (facts: Facts, why: string): string =>
  `“${textOf(facts.phrase)}” ${why} If it means something else, give the reason and publish; if not, change it.`;

export const homeworkSentences: typeof zh = {
  'homework.lowerPrimaryHome': (f) =>
    `Grade ${numberOf(f.grade)} gets no written homework at home: these ${minutesText(numberOf(f.minutes))} may not leave school. Make it practice done in school, or oral, reading or practical work.`,
  'homework.practiceOver': (f) =>
    `In-school practice on ${dayText(f.day)} would reach ${minutesText(numberOf(f.total))}, above the measure of ${numberOf(f.limit)} (${limitSourceText(f)}). Give the reason if it must be.`,
  'homework.overLimit': (f) =>
    `Written homework of the class on ${dayText(f.day)} would reach ${minutesText(numberOf(f.total))}, above the limit of ${numberOf(f.limit)} (${limitSourceText(f)}). This piece${forTier(f)} counts ${minutesText(numberOf(f.minutes))} that day.${heldBy(f)} ${room(f)}: shorten it, move it, or swap with another subject.`,
  'homework.overReserved': (f) =>
    `Reserving ${minutesText(numberOf(f.minutes))} on ${dayText(f.day)} would bring the class to ${numberOf(f.total)}, above the limit of ${numberOf(f.limit)} (${limitSourceText(f)}).${heldBy(f)} At most ${minutesText(numberOf(f.left))} can be reserved.`,
  'homework.overRest': (f) =>
    `The ${numberOf(f.days)} days off from ${dayText(f.day)} would carry ${minutesText(numberOf(f.total))} of written homework, ${numberOf(f.average)} a day on average, above the daily limit of ${numberOf(f.limit)} (${limitSourceText(f)}).${heldBy(f)} Shorten it, or give the reason.`,
  'homework.flag.parentAction': () =>
    'Homework may not be given to parents, openly or in disguise. Make it something the pupil can do alone.',
  'homework.flag.parentCheck': () =>
    'Parents may not be asked to check or mark homework; a signature or a check-in is no marking either. The teacher marks: drop this demand.',
  'homework.flag.selfMarking': () =>
    'Pupils may not be asked to mark their own homework. The teacher marks it and gives timely feedback.',
  'homework.flag.phoneRequired': () =>
    'Homework may not be given by phone, nor need one to be done. Make it work on paper or in school.',
  'homework.flag.punitive': () => 'Homework may not be given as a punishment. Withdraw it.',
  'homework.flag.repetitive': () => 'Mechanical, repetitive homework is banned. Choose exercises with a purpose.',
  'homework.text.HW-12': (f) => ask(f, 'sounds like work for parents, which is banned.'),
  'homework.text.HW-13': (f) => ask(f, 'sounds like asking parents to check, mark, sign or check in, which is banned.'),
  'homework.text.HW-14': (f) => ask(f, 'sounds like asking pupils to mark their own work, which is banned.'),
  'homework.text.HW-15': (f) => ask(f, 'sounds like mechanical or punitive homework, which is banned.'),
  'homework.text.HW-16': (f) =>
    ask(f, 'sounds like homework done or handed in by phone or network, which is not allowed.'),
  'homework.text.HW-18': (f) =>
    ask(f, 'sounds like no sleep before it is done. At bedtime a pupil sleeps, finished or not, without penalty.'),
  'homework.repeated': (f) =>
    `Same content as “${textOf(f.earlierTitle)}” of ${dayText(f.earlierDay)}. Repeating it within ${numberOf(f.window)} days makes it mechanical: give the reason if it must be.`,
  'homework.implausibleMinutes': (f) =>
    `Expected minutes must be a whole number from 1 to ${numberOf(f.limit)}, not ${numberOf(f.minutes)}. Check the entry.`,
  'homework.dueBefore': (f) =>
    `Due on ${dayText(f.dueOn)}, before it is given on ${dayText(f.assignedOn)}. Check the days.`,
  'homework.dueTooLate': (f) =>
    `From giving to handing in it has ${numberOf(f.days)} days, above ${numberOf(f.limit)}. Set an earlier day, or give it in parts.`,
  'homework.outsideTerm': (f) =>
    f.first === null
      ? `${dayText(f.assignedOn)} lies in no term. Check the day, or enter the school calendar first.`
      : `${dayText(f.assignedOn)} lies outside the term (${textOf(f.first)} to ${textOf(f.last)}). Check the day.`,
  'homework.unpublishedYear': (f) =>
    `The State Council has not yet published the days off of ${textOf(f.year)}: whether ${dayText(f.day)} is a school day follows weekends and the law only. Check the day once it has; this is on record.`,
  'homework.publishedLate': (f) =>
    `Given on ${dayText(f.assignedOn)}, put on the board only on ${dayText(f.today)}. Homework goes on the board when it is given; the delay is on record.`,
  'homework.noNotice': (f) =>
    `${textOf(f.className)} put no homework on the board on ${dayText(f.day)}. A day without homework is put on the board as well; ask why and have it mended.`,
  'homework.swapNotHeld': (f) =>
    `${subjectText(textOf(f.giver))} holds only ${minutesText(numberOf(f.held))} on ${dayText(f.day)} and cannot give ${numberOf(f.minutes)}. Give fewer.`,
  'homework.swapSelf': (f) => `${subjectText(textOf(f.giver))} cannot swap with itself. Choose another subject.`,
  'homework.rowRepeated': (f) => `Same as row ${numberOf(f.firstRow)} and counted once. Delete the repeated row.`,
};
