import { judgeWhiteListing, type ListName, type WhiteFacts } from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import { getOffice, type Offices } from '../people/officials.ts';
import { RIDGE } from '../place/regions.ts';
import { scopeOf } from './institution.ts';
import type { DemoFile } from './write.ts';

/** Listed of old, and no longer fit: the night proposes to take them off. */
const LAPSED: ReadonlySet<string> = new Set(['lake-expired', 'lake-rectifying']);

/** What the white list asks of a file, as the demo writes it. */
export function whiteFacts({ of, staff, courses, ledger, missing }: DemoFile, day: Day): WhiteFacts {
  const running = courses.filter((course) => course.running);
  const old = (vetted: Day | null) => vetted === null || vetted < addDays(day, -365);
  return {
    status: of.status,
    legalForm: of.legalForm,
    creditCode: of.creditCode,
    scope: scopeOf(of),
    stages: of.stages,
    licenceNo: of.licenceNo,
    licenceFrom: of.licenceFrom,
    licenceUntil: of.licenceUntil,
    custody: ledger.values.custodyAccount !== undefined,
    platformNo: (ledger.values.platformId as string | undefined) ?? null,
    inspection: (ledger.values.inspectionResult as WhiteFacts['inspection'] | undefined) ?? null,
    staff: {
      all: staff.length,
      unvetted: staff.filter((person) => old(person.vettedOn)).length,
      barred: 0,
      unpublished: staff.filter((person) => person.kind !== 'other' && person.publishedOn === null).length,
    },
    courses: { running: running.length, unpriced: 0, disguised: 0, undecided: 0 },
    blackListed: of.story?.list === 'black',
    missing,
  };
}

const isFit = (pen: Pen, file: DemoFile): boolean =>
  judgeWhiteListing(whiteFacts(file, pen.today), pen.today).length === 0;

const REASONS: Readonly<Record<ListName, readonly [reason: string, evidence: string]>> = {
  white: ['证照齐全、资金受监管、人员与收费已公示', '行政许可、年检结论与现场核查记录'],
  black: ['违规经营，责令改正后拒不改正', '现场检查笔录、询问笔录、照片'],
  watch: ['课程名称与内容不一致，近期有家长反映', '课程备案文本、家长反映登记'],
};

/** Taken off the white list by the office; the institution has appealed, and the city has not decided yet. */
interface Removal {
  readonly on: Day;
  readonly appealedOn: Day;
}
interface Listing {
  readonly list: ListName;
  readonly on: Day;
  readonly removal?: Removal;
}

const REMOVED = '现场检查时大厅未见教师名单与收费公示，已不符合公示要求';
const APPEALED = '检查当日大厅正在粉刷，公示栏临时移至二楼走廊，现已复位，附照片，请复查。';

/** Of the county in which an appeal waits: the first ordinary institution that stood on the white list. */
const APPEALS_IN = RIDGE;

const STANDS = {
  appeal_reason: null,
  appealed_at: null,
  removed_on: null,
  removed_by: null,
  removal_reason: null,
  version: 1,
};
const removedAs = (removal: Removal | undefined, by: string) =>
  removal === undefined
    ? STANDS
    : {
        appeal_reason: APPEALED,
        appealed_at: `${removal.appealedOn}T15:40:00+08:00`,
        removed_on: removal.on,
        removed_by: by,
        removal_reason: REMOVED,
        version: 3,
      };

function writeEntry(pen: Pen, { of }: DemoFile, { list, on, removal }: Listing, by: string, at: number): void {
  const [reason, evidence] = REASONS[list];
  pen.loader.add('list_entry', {
    div: of.div,
    id: pen.namer.id(`list/${list}/${of.key}`),
    list,
    institution_id: of.id,
    subject_kind: 'institution',
    subject_name: of.name,
    subject_address: of.spot.address,
    reason,
    evidence,
    decided_by: by,
    decided_on: on,
    notice_no: list === 'watch' ? null : `${of.div}〔${on.slice(0, 4)}〕${list === 'white' ? '白' : '黑'}${at + 1}号`,
    valid_from: on,
    valid_until: list === 'white' ? addDays(on, 365) : null,
    appeal_until: removal !== undefined ? addDays(removal.on, 14) : list === 'black' ? addDays(on, 14) : null,
    ...removedAs(removal, by),
  });
}

function listingOf(pen: Pen, file: DemoFile): Listing | null {
  const { of } = file;
  if (of.story?.list !== undefined && of.story.list !== 'white')
    return { list: of.story.list, on: of.statusSince > '2026-01-01' ? of.statusSince : '2026-10-15' };
  if (LAPSED.has(of.key) || isFit(pen, file))
    return { list: 'white', on: addDays('2026-03-10', pen.random(`listed/${of.key}`).int(0, 200)) };
  return null;
}

/** White for who is fit, black and watch for the cases of the story. */
export function addListEntries(pen: Pen, files: readonly DemoFile[], offices: Offices): void {
  const removal = { on: addDays(pen.today, -6), appealedOn: addDays(pen.today, -2) };
  const appealing = files.find((file) => {
    const listing = listingOf(pen, file);
    return file.of.div === APPEALS_IN && file.of.story === null && listing !== null && listing.on < removal.on;
  });
  for (const [at, file] of files.entries()) {
    const listing = listingOf(pen, file);
    if (listing === null || listing.on > pen.today) continue;
    const entry = file === appealing ? { ...listing, removal } : listing;
    writeEntry(pen, file, entry, getOffice(offices, 'county-official', file.of.div, 1).person.id, at);
  }
}
