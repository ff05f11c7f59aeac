import { type Facts, numberOf, textOf } from '../facts.ts';
import type { listRuleTexts as zhRuleTexts, listSentences as zhSentences } from '../zh-CN/institutions-lists.ts';

const STATUSES: Readonly<Record<string, string>> = {
  unlicensed: 'teaching without a licence',
  operating: 'operating',
  rectifying: 'putting things right',
  suspended: 'suspended from recruiting',
  converting: 'converting',
  stripping: 'giving up subject classes',
  closing: 'closing',
  closed: 'closed',
  absconded: 'out of reach',
  revoked: 'licence revoked',
  deregistered: 'deregistered',
};
const FORMS: Readonly<Record<string, string>> = {
  nonprofit: 'private non-enterprise unit',
  enterprise: 'enterprise',
  public: 'public institution',
  'sole-trader': 'sole trader',
  none: 'nothing',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** With its year: a licence may have run out long ago. */
function dateText(fact: Facts[string] | undefined): string {
  const [year, month = 1, day] = textOf(fact).split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
const counted = (f: Facts, one: string, more: string): string =>
  numberOf(f.count) === 1 ? `1 ${one}` : `${numberOf(f.count)} ${more}`;

export const listSentences = {
  'lists.noReason': () => 'No reason is given. An entry needs one.',
  'lists.noEvidence': () => 'There is no evidence. Nothing is listed without it: name it, or add the document.',
  'lists.noNotice': (f) =>
    `The number of the notice is missing. Whoever is put on the ${f.list === 'black' ? 'black' : 'white'} list is told in writing.`,
  'lists.decidedLater': (f) =>
    `The decision of ${dateText(f.day)} lies after today, ${dateText(f.today)}. Check the day.`,
  'lists.beforeDecision': (f) =>
    `The first day ${dateText(f.from)} lies before the decision of ${dateText(f.day)}. Lists do not reach back; check the day.`,
  'lists.noSpan': (f) => `The last day ${dateText(f.last)} lies before the first, ${dateText(f.from)}. Check the days.`,
  'lists.whiteOutside': () => 'The white list holds institutions with a file. Open a file first.',
  'lists.blackEntered': () =>
    'Black-listed and published for anyone to look up. Hand the lead over as a case and report it to the credit platform.',
  'lists.notOperating': (f) =>
    `The institution is ${STATUSES[textOf(f.status)] ?? textOf(f.status)}. Only an operating one can be white-listed.`,
  'lists.noLicence': () => 'There is no licence. The white list holds approved and registered institutions only.',
  'lists.licenceOpen': () => 'The licence has no last day on file, so nobody can say that it is valid. Add it.',
  'lists.licenceEnded': (f) => `The licence ran out on ${dateText(f.until)}. Renew it, then correct the file.`,
  'lists.licenceNotYet': (f) => `The licence begins only on ${dateText(f.from)}.`,
  'lists.notRegistered': () => 'There is no valid credit code. Compare it with the certificate and correct it.',
  'lists.notNonprofit': (f) =>
    `Whoever teaches subjects to compulsory-stage pupils is registered as a private non-enterprise unit (code 52); this one is registered as ${FORMS[textOf(f.legalForm)] ?? ''}, code ${textOf(f.prefix)}.`,
  'lists.noCustody': () =>
    'Prepaid fees are under no supervision: neither bank custody nor a risk deposit. Put one of them in place.',
  'lists.notOnPlatform': () => 'It is not on the national platform. Enter it there and note its number here.',
  'lists.inspection': (f) =>
    f.inspection === 'refused'
      ? 'It refused the annual inspection and can be neither listed nor renewed.'
      : 'It failed its last annual inspection and can be neither listed nor renewed until it has passed.',
  'lists.onBlackList': () => 'It is still on the black list. Nobody stands on both.',
  'lists.incomplete': (f) => `The file lacks ${counted(f, 'required field', 'required fields')}. Fill it first.`,
  'lists.unvetted': (f) => `${counted(f, 'person', 'persons')} on the staff had no criminal-record query in time.`,
  'lists.barred': (f) =>
    `The query barred ${counted(f, 'person', 'persons')} who still work here. Stop that work at once and look into it.`,
  'lists.staffUnpublished': (f) =>
    `${counted(f, 'teaching or research person', 'teaching or research persons')} not published with name, photo and certificate.`,
  'lists.unpriced': (f) =>
    `${counted(f, 'running course has', 'running courses have')} no published price. Publish it first.`,
  'lists.disguised': (f) =>
    `${counted(f, 'course', 'courses')} declared as non-subject, decided as subject, and still running.`,
  'lists.undecided': (f) =>
    `${counted(f, 'running course waits', 'running courses wait')} for a decision on its kind. Wait for it.`,
} satisfies { readonly [name in keyof typeof zhSentences]: (facts: Facts) => string };

export const listRuleTexts: typeof zhRuleTexts = {
  'REG-4': {
    title: 'Lists rest on evidence',
    summary:
      'An entry names reason, evidence, who decided, the day and the notice; without evidence nothing is listed. Being black-listed, or taken off the white list, may be appealed in time; a removal gives its reason, the history stays for ever.',
  },
  'REG-5': {
    title: 'The white list is published and kept current',
    summary:
      'Approved and registered institutions that meet every requirement are listed and published; each night they are judged again, removals are proposed, a person decides.',
  },
  'REG-6': {
    title: 'The black list is published',
    summary: 'Offenders and unlicensed places are published, handed over as cases and reported to the credit platform.',
  },
  'REG-9': {
    title: 'Parents can look it up',
    summary:
      'Without signing in anyone sees on which list an institution is, whether its licence holds, and its published staff and prices.',
  },
  'LIC-5': {
    title: 'Subject institutions for the compulsory stage are non-profits',
    summary:
      'On line or off, they are registered as private non-enterprise units (code 52); otherwise they are not white-listed.',
  },
  'LIC-A1': {
    title: 'Annual inspection',
    summary: 'Who failed or refused it is neither white-listed nor renewed.',
  },
  'FE-7': {
    title: 'Prices are published',
    summary: 'Items and prices are shown on site and on line; with an unpublished course there is no white list.',
  },
  'FE-14': {
    title: 'Prepaid fees are supervised',
    summary: 'Bank custody or a risk deposit; without either there is no white list.',
  },
};
