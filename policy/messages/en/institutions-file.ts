import { type Facts, numberOf, textOf } from '../facts.ts';
import type { fileRuleTexts as zhRules, fileSentences as zhSentences } from '../zh-CN/institutions-file.ts';
import { factTitles, fieldTitles } from './institution-fields.ts';

const FORMS: Readonly<Record<string, string>> = {
  nonprofit: 'private non-enterprise unit',
  enterprise: 'enterprise',
  public: 'public institution',
  'sole-trader': 'sole trader',
  none: 'not registered',
};
const STATUSES: Readonly<Record<string, string>> = {
  unlicensed: 'unlicensed',
  operating: 'operating',
  rectifying: 'rectifying',
  suspended: 'suspended from recruiting',
  converting: 'converting to non-profit',
  stripping: 'stripping subject classes',
  closing: 'closing',
  closed: 'closed',
  absconded: 'absconded',
  revoked: 'revoked',
  deregistered: 'deregistered',
};
/** Fen as yuan, at most two places. */
const yuan = (fen: unknown): string => String(Number(fen) / 100);
const form = (f: Facts): string => FORMS[textOf(f.legalForm)] ?? textOf(f.legalForm);
const field = (f: Facts): string => fieldTitles[textOf(f.field)] ?? textOf(f.field);
const facts = (f: Facts): string =>
  textOf(f.lacking)
    .split(' ')
    .map((each) => factTitles[each] ?? each)
    .join(', ');
const area = (f: Facts): string => `${numberOf(f.area)} m², at least ${numberOf(f.perPupil)} m² a pupil`;

export const fileSentences: typeof zhSentences = {
  'file.stale': (f) =>
    `${numberOf(f.count)} fields have not been confirmed for more than ${numberOf(f.days)} days, the oldest since ${textOf(f.since)}. Check them; confirm what is unchanged.`,
  'file.incomplete': (f) =>
    `${numberOf(f.count)} required fields are empty (${numberOf(f.ofCounty)} of them the county's to fill); the file is ${numberOf(f.percent)}% complete. It is no complete inventory until they are filled.`,
  'file.factsLacking': (f) =>
    `Of what the plan asks to be known of a subject institution, this is not complete: ${facts(f)}. Ask the institution to fill it in.`,
  'file.notNonProfit': (f) =>
    `A subject institution for the compulsory stage must be a private non-enterprise unit (credit code 52…); this one is: ${form(f)}${textOf(f.prefix) === '' ? '' : `, code ${textOf(f.prefix)}…`}. If it is converting, set that status first.`,
  'file.pointUnapproved': (f) =>
    `The course “${textOf(f.course)}” is taught at “${textOf(f.point)}”, which has no valid approval. No class may be held there: have it approved, or move the course.`,
  'file.priceOtherwise': (f) =>
    `The course “${textOf(f.course)}” costs ${yuan(f.each)} yuan a lesson: ${numberOf(f.lessons)} lessons make ${yuan(f.sum)} yuan, not ${yuan(f.total)}. Check the prices and the lessons, or say what the difference is.`,
  'file.classOverArea': (f) =>
    `The course “${textOf(f.course)}” has classes of ${numberOf(f.size)}; “${textOf(f.point)}” (${area(f)}) holds ${numberOf(f.limit)} at one time. Make the class smaller or move it.`,
  'file.classOverfull': (f) =>
    `“${textOf(f.name)}” has ${numberOf(f.enrolled)} learners and ${numberOf(f.capacity)} places. Check the numbers, or say what is done about it.`,
  'file.classLarger': (f) =>
    `“${textOf(f.name)}” has ${numberOf(f.capacity)} places; the course “${textOf(f.course)}” announces classes of ${numberOf(f.size)}. Offer fewer places, change the course first, or say why.`,
  'file.capacityOver': (f) =>
    `${numberOf(f.capacity)} pupils at one time are more than the rooms allow: ${area(f)}, so at most ${numberOf(f.limit)}. Check the number or the area.`,
  'file.creditCode.length': (f) =>
    `The credit code “${textOf(f.code)}” does not have 18 characters. Copy it from the certificate.`,
  'file.creditCode.characters': (f) =>
    `The credit code “${textOf(f.code)}” has characters that no code has (I, O, S, V and Z are not used). Copy it from the certificate.`,
  'file.creditCode.check-digit': (f) =>
    `The check character of the credit code “${textOf(f.code)}” is wrong; most likely one character was miscopied. A few old codes are like that: compare the certificate, and say so to go on.`,
  'file.legalFormDiffers': (f) =>
    `The credit code begins with ${textOf(f.prefix)}, which does not go with the legal form “${form(f)}” (52 private non-enterprise, 91 enterprise, 12 public, 92 sole trader). Correct one of the two.`,
  'file.sharedCredit': (f) =>
    `“${textOf(f.other)}” already has this credit code. Do not open a second file for one legal person; if it truly is another institution of the same one, say so.`,
  'file.sharedLicence': (f) =>
    `The licence ${textOf(f.number)} stands under “${textOf(f.other)}”. One licence belongs to one institution: check the number, or merge the two files.`,
  'file.licenceForm': (f) =>
    `“${textOf(f.number)}” is no licence number: 13 or 15 digits are expected. Copy it from the licence.`,
  'file.licenceRegion': (f) =>
    `The licence number names division ${textOf(f.region)}, this county is ${textOf(f.county)}. A licence of another county does not hold here; where divisions were changed, say so.`,
  'file.licenceLevel': (f) =>
    `The level digit of the licence number is ${textOf(f.level)}; a training institution has 7. Check it, or say that it is so.`,
  'file.licenceSpan': (f) =>
    `The licence ends on ${textOf(f.until)}, not after its beginning ${textOf(f.from)}. Check the days.`,
  'file.licenceLapsed': (f) => `The licence ran out on ${textOf(f.until)}. Have it renewed, or change the status.`,
  'file.placeHalf': () => 'Latitude and longitude go together.',
  'file.placeSwapped': () =>
    'Latitude and longitude are the wrong way round. Latitude comes first, 3 to 54 in China; longitude second, 73 to 136.',
  'file.placeOutside': (f) =>
    `The position (${numberOf(f.latitude)} N, ${numberOf(f.longitude)} E) lies outside the county (${numberOf(f.south)}–${numberOf(f.north)} N, ${numberOf(f.west)}–${numberOf(f.east)} E). Locate it again; a point in another county has its file there.`,
  'file.phoneForm': (f) =>
    `“${textOf(f.phone)}” is neither a mobile number nor a landline with its area code. Enter it again.`,
  'file.phoneInvented': (f) => `The number ${textOf(f.phone)} looks made up. Ring it; if it is right, say so.`,
  'file.countyField': (f) =>
    `“${field(f)}” is written by the county. If it is wrong, say so in an answer or ask the county to correct it.`,
  'file.derivedField': (f) => `“${field(f)}” follows from points, staff or courses and is not written directly.`,
  'file.countyPart': () =>
    'Number and days of a point’s approval are written by the county. Enter the point first, then apply for its approval.',
  'file.moveUnknown': (f) =>
    `The institution is “${STATUSES[textOf(f.from)]}” and cannot become “${STATUSES[textOf(f.to)]}” at once. Follow the order of the procedure.`,
  'file.moveDay': (f) =>
    `The day of the change, ${textOf(f.since)}, must not be before the last one (${textOf(f.heldSince)}) nor after today (${textOf(f.day)}).`,
  'file.moveDocument': (f) =>
    `To become “${STATUSES[textOf(f.to)]}” needs a decision or notice. Add the paper to the documents first, then choose it.`,
  'file.moveRunning': (f) =>
    `${numberOf(f.running)} courses still run. Before the status becomes “${STATUSES[textOf(f.to)]}”, say where the pupils go and how fees are refunded.`,
};

export const fileRuleTexts: typeof zhRules = {
  'REG-2': {
    title: 'One file for every institution',
    summary: 'Each has a file; while a field that its kind requires is empty, it cannot be declared complete.',
  },
  'REG-3': {
    title: 'The eight facts of a subject institution',
    summary:
      'Who is there, enrolment, plans, teachers, lessons, agreements, prepayments, prices: what lacks is asked for.',
  },
  'LIC-17': {
    title: 'Every teaching point is approved',
    summary: 'No class at a point without approval, with a lapsed one, or closed; one that runs is a finding.',
  },
  'SET-1': {
    title: 'Area for each pupil',
    summary: 'Pupils at one time are at most the area divided by the area per pupil; more cannot be entered.',
  },
  'REG-C1': {
    title: 'A credible credit code',
    summary:
      'Wrong length or characters are refused; a wrong check character passes once compared with the certificate.',
  },
  'REG-C2': { title: 'Credit code and legal form agree', summary: 'A code of another kind than the form is refused.' },
  'REG-C3': {
    title: 'One licence, one institution',
    summary: 'A licence number of another institution is refused; an equal credit code must be explained.',
  },
  'REG-C4': {
    title: 'A credible licence number',
    summary: 'What is no licence number is refused; another division or level in it must be explained.',
  },
  'REG-C5': {
    title: 'A position in the county',
    summary: 'Positions lie in the county; swapped latitude and longitude are pointed out.',
  },
  'REG-C6': {
    title: 'A licence that runs',
    summary: 'An end before the beginning is refused; a lapsed one is explained and found every night until renewed.',
  },
  'REG-C7': {
    title: 'A credible telephone',
    summary: 'Neither mobile nor landline is refused; one that looks made up must be explained.',
  },
  'REG-C10': {
    title: 'Prices that agree',
    summary: 'Where a lesson has a price, all lessons make the total; a difference must be explained.',
  },
  'REG-C11': {
    title: 'Class numbers that agree',
    summary: 'More learners than places, or more places than the course announces, must be explained.',
  },
  'REG-C8': {
    title: 'Everyone writes their own fields',
    summary: 'What an office decides is not written by the institution; what follows from other rows by nobody.',
  },
  'REG-C9': {
    title: 'Status by its order',
    summary: 'A status changes only along the allowed moves, by the county, with a reason and, where asked, a paper.',
  },
};
