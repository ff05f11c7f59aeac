import { type Facts, numberOf, textOf } from '../facts.ts';
import type { parameterSentences as zhSentences, parameterTitles as zhTitles } from '../zh-CN/parameters.ts';
import { levelText, sourceText } from './words.ts';

export const parameterTitles: typeof zhTitles = {
  'hw.g1g2.homeWrittenMax': 'Written homework at home, grades 1 and 2',
  'hw.g1g2.practiceMax': 'In-school practice a day, grades 1 and 2',
  'hw.g3g6.writtenMax': 'Written homework a day, primary from grade 3',
  'hw.g7g9.writtenMax': 'Written homework a day, junior secondary',
  'hw.rest.dailyShareMax': 'Share of the daily limit that a day off may carry',
  'hw.nearMissShare': 'Close to the limit from this share of it',
  'hw.watchShare': 'Worth a look from this share of the limit',
  'hw.repeat.windowDays': 'Days within which the same content counts as repeated',
  'hw.item.minutesMax': 'Most minutes that one piece may be given',
  'hw.item.daysMax': 'Longest way from giving to handing in, in days',
  'reg.staleDays': 'Days after which an unconfirmed field of a file is stale',
  'reg.platformDays': 'Days after which the latest comparison with the national platform is too old',
  'reg.answerDays': 'Working days for an institution to answer a request',
  'set.areaPerPupilMin': 'Square metres per pupil in one time slot, at least',
  'staff.fullTimeShareMin': 'Full-time teaching and research staff, share of all at least',
  'staff.offlineRatioMin': 'Full-time teachers to pupils of an offline class, at least',
  'staff.preschoolRatioMin': 'Full-time trainers to preschool children of a class, at least',
  'staff.bgCheckMonths': 'Months for which the query of a record stands',
  'staff.vettingGraceDays': 'Days of grace before a missing query is a case',
  'staff.poachMonths': 'Months after leaving a school within which joining must be explained',
  'sweep.clockSkewMax': 'Minutes by which a worker’s phone may be ahead',
  'sweep.secondShareMin': 'Least share of visits that is repeated',
  'institution.duplicate.proposeFrom': 'Two institutions are shown as possible duplicates from this likeness',
  'institution.duplicate.alikeFrom': 'One field counts as alike from this likeness',
  'reg.licenceNoticeDays': 'Working days before the end of a licence from which it is shown',
  'list.appealDays':
    'Working days within which an institution may appeal against being black-listed or taken off the white list',
  'list.publicDays': 'Days for which a removed or expired entry stays public',
  'fee.spanMonthsMax': 'Most months that one collection may cover',
  'fee.lessonsMax': 'Most lessons that one collection may cover',
  'fee.amountMaxNonSubject': 'Most yuan of one non-subject collection',
  'tr.offlineEndMax': 'Latest end of offline lessons, in minutes of the day',
  'tr.onlineEndMax': 'Latest end of online lessons, in minutes of the day',
  'cls.appealDays': 'Working days to ask for re-examination of a classification',
  'cls.scienceClubs': 'Popular-science courses are always suspected (1 yes, 0 no)',
};

const title = (f: Facts): string =>
  (parameterTitles as Readonly<Record<string, string>>)[textOf(f.key)] ?? textOf(f.key);
const setter = (f: Facts): string =>
  `${levelText(textOf(f.setBy))} value ${numberOf(f.setValue)} from ${textOf(f.setFrom)}${f.setUntil === null ? '' : ` until ${textOf(f.setUntil)}`} (${sourceText(textOf(f.setSource))})`;

export const parameterSentences: typeof zhSentences = {
  'parameter.span': (f) =>
    `“${title(f)}”: the last day ${textOf(f.until)} must come after the first, ${textOf(f.from)}.`,
  'parameter.overlap': (f) =>
    `“${title(f)}” is already set here for part of this time: ${setter(f)}. Another must be ${f.direction === 'max' ? 'lower' : 'higher'}.`,
  'parameter.fixed': (f) => `“${title(f)}” is one number for the whole country; a locality cannot set its own.`,
  'parameter.loosened': (f) =>
    `“${title(f)}”: ${numberOf(f.value)} is looser than above; a lower level may only go ${f.direction === 'max' ? 'lower' : 'higher'}: ${setter(f)}.`,
};
