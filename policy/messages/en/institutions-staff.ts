import { type Facts, numberOf, textOf } from '../facts.ts';
import type { staffRuleTexts as zhRules, staffSentences as zhSentences } from '../zh-CN/institutions-staff.ts';

const RED_LINES: readonly string[] = [
  'political harm',
  'harm to the state, the public or good morals',
  'spreading wrong views or false reports',
  'discrimination, abuse or corporal punishment',
  'deserting pupils in danger',
  'improper relations or harassment',
  'soliciting property',
  'criminal liability',
  'drugs and the like',
  'illegal preaching',
  'cult',
];
const SHOWN: Readonly<Record<string, string>> = {
  photo: 'photo',
  certificate: 'certificate',
  experience: 'experience',
  publishedOn: 'day shown',
};
const name = (f: Facts): string => textOf(f.name);
const lacks = (f: Facts): string =>
  textOf(f.lacks)
    .split(' ')
    .map((each) => SHOWN[each] ?? each)
    .join(', ');
/** Of a matter that holds for several courses. */
const also = ({ courses }: Facts): string =>
  typeof courses === 'number' && courses > 1 ? ` and ${courses - 1} more` : '';
const by = (f: Facts): string => (f.by === 'identity' ? 'same identity number' : 'same name and telephone');

export const staffSentences: typeof zhSentences = {
  'staff.fullTimeShare': (f) =>
    `${numberOf(f.full)} full-time teaching and research staff of ${numberOf(f.all)} in all are less than ${numberOf(f.percent)}%. In principle they are at least that: take on more.`,
  'staff.tooFewFullTime': (f) =>
    `The course “${textOf(f.course)}” with classes of ${numberOf(f.size)} needs ${numberOf(f.need)} full-time teachers and has ${numberOf(f.have)}. Add teachers or make the class smaller.`,
  'staff.noTeacherCertificate': (f) =>
    `${name(f)} has no teacher's certificate and cannot teach the subject course “${textOf(f.course)}”. Enter the certificate or put in somebody else.`,
  'staff.noSkillCertificate': (f) =>
    `${name(f)} has no certificate of the trade and cannot teach “${textOf(f.course)}”. Enter it or put in somebody else.`,
  'staff.vettingHit': (f) =>
    `The query of ${name(f)}'s record found offences: nobody may employ this person; one who is employed is dismissed at once.`,
  'staff.vettingMissing': (f) =>
    `There is no query of ${name(f)}'s record. It is made before hiring and every ${numberOf(f.months)} months; until it is clear the person may not begin.`,
  'staff.vettingAhead': (f) => `The day of the query of ${name(f)}'s record, ${textOf(f.on)}, lies ahead. Check it.`,
  'staff.vettingOld': (f) =>
    `The last query of ${name(f)}'s record, on ${textOf(f.on)}, is older than ${numberOf(f.months)} months. Make it again.`,
  'staff.vettingPenalty': (f) =>
    `${name(f)} has been without a valid query of their record since ${textOf(f.since)}, longer than ${numberOf(f.grace)} days, and still works. Order correction; who refuses is warned, fined, or loses the licence.`,
  'staff.inService': (f) =>
    `A school's staff register in ${textOf(f.county)} holds ${name(f)} (${by(f)}). Teachers in service may not be employed by institutions.`,
  'staff.inServiceName': (f) =>
    `A school's staff register in ${textOf(f.county)} holds somebody called ${name(f)}. Check whether it is the same person; if not, say so.`,
  'staff.barred': (f) => `${name(f)} is barred and may not be employed or teach.`,
  'staff.barredElsewhere': (f) => `${name(f)} is barred in ${textOf(f.county)} and may not be employed.`,
  'staff.redLine': (f) =>
    `${name(f)} was dismissed for “${RED_LINES[numberOf(f.line) - 1] ?? ''}”: ${textOf(f.reason)}. The person is barred; report it to the platform's staff blacklist.`,
  'staff.notPublished': (f) =>
    `Not all of ${name(f)} is shown yet: ${lacks(f)} missing. “${textOf(f.course)}”${also(f)} may run once name, photo, certificate and experience are public.`,
  'staff.otherTeaches': (f) =>
    `${name(f)} is entered as “other” (assistant, class minder) and cannot be a teacher of “${textOf(f.course)}”. Put in teaching staff.`,
  'staff.poached': (f) =>
    `${name(f)} left a school in ${textOf(f.county)} on ${textOf(f.leftOn)} and joined on ${textOf(f.joinedOn)}, within ${numberOf(f.months)} months. School teachers may not be bought away: say how they were hired.`,
  'staff.fullTimeTwice': (f) =>
    `${name(f)} (${by(f)}) already works full time at another institution in ${textOf(f.county)}. One person has one full-time place: check, or enter part time.`,
  'staff.alreadyHere': (f) =>
    `${name(f)} (${by(f)}) is on the staff of this institution already. Change that entry; do not add a second one.`,
  'staff.identityWrong': (f) =>
    `The identity number is wrong: ${f.reason === 'check-digit' ? 'its check character does not fit' : f.reason === 'future-birth' || f.reason === 'birth-date' ? 'its day of birth does not exist' : '18 characters are expected'}. Copy it from the card.`,
};

export const staffRuleTexts: typeof zhRules = {
  'PS-1': {
    title: 'Share of full-time staff',
    summary: 'Full-time teaching and research staff are in principle at least the set share of all; less is a finding.',
  },
  'PS-2': {
    title: 'Full-time teachers of an offline class',
    summary: 'At least the set share of the pupils, rounded up; with fewer the course does not open.',
  },
  'PS-3': {
    title: 'Full-time trainers of preschool children',
    summary: 'At least the set share of the children, rounded up; with fewer the course does not open.',
  },
  'PS-4': {
    title: 'Subject teachers hold a teacher’s certificate',
    summary: 'Without it nobody is put into a subject course.',
  },
  'PS-4a': {
    title: 'Other teachers hold a certificate of the trade',
    summary: 'Without it nobody is put into a non-subject course.',
  },
  'PS-5': {
    title: 'Records queried every year',
    summary: 'Before hiring and once a year; missing, old or with offences, nobody begins or goes on teaching.',
  },
  'PS-6': {
    title: 'No teachers in service',
    summary:
      'An equal identity number, or name and telephone, in a school’s staff register is refused; an equal name asks.',
  },
  'PS-7': {
    title: 'Nobody who is barred',
    summary: 'Barred here or elsewhere, a person is not employed and does not teach.',
  },
  'PS-8': {
    title: 'Red lines end employment',
    summary: 'A dismissal for one of the eleven red lines goes on record, bars the person, and is reported.',
  },
  'PS-9': {
    title: 'Shown before the class opens',
    summary: 'Name, photo, certificate and experience of whoever teaches are public before the course runs.',
  },
  'PS-10': {
    title: 'Three kinds of staff',
    summary: 'Teaching, research, other; assistants and class minders are other and teach no course.',
  },
  'PS-11': { title: 'No poaching', summary: 'Joining soon after leaving a school must be explained.' },
  'PS-12': {
    title: 'Penalty for a missing query',
    summary: 'Working beyond the grace without a valid query, or with offences found, is a matter for a case.',
  },
  'PS-C1': { title: 'One full-time place', summary: 'Full time elsewhere, in any county, excludes full time here.' },
  'PS-C3': { title: 'One entry each', summary: 'Whoever is on the staff already is not entered a second time.' },
  'PS-C2': {
    title: 'A credible identity number',
    summary: 'Wrong length, birth or check character is refused. Only a keyed hash and a masked form are kept.',
  },
};
