import { hiringChanges, judgeHiring, judgePhone, type Match, type StaffFacts } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import { newId } from '../../identity.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../../imports/kind.ts';
import type { InstitutionStaffRow } from '../../sheets/columns/index.ts';
import { numbersOn } from '../file/context.ts';
import type { StaffRow } from '../file/part-rows.ts';
import { type Sealed, sealTyped } from '../file/staff/seal.ts';
import { viewStaff } from '../file/view-parts.ts';
import { changedFields, type InstitutionRow } from '../index.ts';
import { issuesOf, rowIssue } from './issue-of.ts';
import { type Known, knownInstitutions, namedInstitution } from './known.ts';
import { partsByFile } from './load-files.ts';
import { matchesOf } from './match-people.ts';
import { type WantedPart, writeParts } from './write-parts.ts';

type Row = FileRow<InstitutionStaffRow>;

/** A person as a row would make them, before anybody has judged it. */
interface Draft {
  readonly file: Row;
  readonly institution: InstitutionRow;
  readonly stored: StaffRow | null;
  readonly sealed: Sealed;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: ReturnType<typeof plainOf>;
}

function plainOf(row: StaffRow) {
  const { id: _, barred: __, hasPhoto: ___, version: ____, ...plain } = viewStaff(row);
  return plain;
}

const NEW = {
  name: '',
  identityMasked: null,
  phone: null,
  kind: 'other',
  employment: 'full',
  subjects: [],
  certificateKind: 'none',
  certificateNo: null,
  vettedOn: null,
  vettingResult: null,
  abroad: false,
  experience: null,
  publishedOn: null,
  platformFiledOn: null,
  leftOn: null,
} as const;

/** Who of the institution a row is about: by identity number, else by the only one of that name, present or gone on the row's day. */
function personOf(file: Row, staff: readonly StaffRow[], { identity }: Sealed): StaffRow | null | 'many' {
  const hash = identity?.hash;
  const same = hash && staff.find((each) => each.identity_hash !== null && hash.equals(each.identity_hash));
  if (same) return same;
  const known = staff.filter((each) => each.name === file.value.name && (!hash || each.identity_hash === null));
  const gone = known.filter((each) => each.left_on !== null && each.left_on === file.value.leftOn);
  const named = gone.length > 0 ? gone : known.filter((each) => each.left_on === null);
  return named.length > 1 ? 'many' : (named[0] ?? null);
}

/** What the cells give over what is known; blank ones leave it. */
function withGiven(value: InstitutionStaffRow, base: Record<string, unknown>, sealed: Sealed): Draft['after'] {
  const { institution: _, identity: __, ...given } = value;
  const cells = Object.entries(given).filter(([, cell]) => cell !== null);
  const masked = sealed.identity === null ? {} : { identityMasked: sealed.identity.masked };
  return { ...base, ...Object.fromEntries(cells), ...masked } as Draft['after'];
}

function draftOf(
  file: Row,
  known: Known,
  staffOf: (id: string) => readonly StaffRow[],
  context: ImportContext,
): Draft | RowIssue {
  const { house, locale } = context;
  const today = house.clock.today();
  const institution = namedInstitution(known, file.value.institution);
  if (institution === undefined) return rowIssue(file, 'institution', 'institutionUnknown', locale);
  if (institution === 'many') return rowIssue(file, 'institution', 'institutionMany', locale);
  if (file.value.identity !== null && house.identityKey === undefined)
    return rowIssue(file, 'identity', 'identityKey', locale);
  const sealed = sealTyped(house, file.value.identity ?? undefined, today);
  const stored = personOf(file, staffOf(institution.id), sealed);
  if (stored === 'many') return rowIssue(file, 'identity', 'identityNeeded', locale);
  const before = stored === null ? {} : { ...plainOf(stored) };
  const base = stored === null ? { ...NEW, joinedOn: today } : before;
  const after = withGiven(file.value, base, sealed);
  if (after.leftOn !== null && after.leftOn < after.joinedOn)
    return rowIssue(file, 'leftOn', 'leftBeforeJoined', locale);
  return { file, institution, stored, sealed, id: stored?.id ?? newId(house.clock.wall()), before, after };
}

const factsOf = ({ id, stored, after }: Draft): StaffFacts => ({
  ...after,
  id,
  barred: stored?.barred ?? false,
  hasPhoto: (stored?.photo_file_id ?? null) !== null,
});

/** Under the rules of the page: a new entry shows everything, a known one what has changed. */
function judge(draft: Draft, matches: readonly Match[], today: string, numbers: Parameters): readonly Finding[] {
  const { before, after, sealed, stored } = draft;
  const changed = stored === null ? Object.keys(after) : changedFields(before, after);
  const changes = hiringChanges(changed);
  // Whoever has left is nobody's to hire any more.
  const hiring = after.leftOn === null ? judgeHiring({ person: factsOf(draft), matches, changes }, today, numbers) : [];
  return [
    ...sealed.findings,
    ...(changed.includes('phone') && after.phone !== null ? judgePhone(after.phone, 'phone') : []),
    ...hiring,
  ];
}

const columnsOf = ({ after, sealed, stored }: Draft): Record<string, unknown> => {
  const hash = sealed.identity?.hash ?? stored?.identity_hash ?? null;
  const columns = Object.entries(after).map(([key, value]) => [
    key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
    value,
  ]);
  return { ...Object.fromEntries(columns), identity_hash: hash === null ? null : `\\x${hash.toString('hex')}` };
};

const wantedOf = (draft: Draft, findings: readonly Finding[]): WantedPart => ({
  institutionId: draft.institution.id,
  id: draft.id,
  version: draft.stored?.version ?? null,
  before: draft.before,
  after: draft.after,
  columns: columnsOf(draft),
  findings,
  shown: draft.after.publishedOn !== null || (draft.stored?.published_on ?? null) !== null,
});

/** 从业人员名册: by institution and identity number; the number is hashed on the way and goes no further. */
export const planInstitutionStaff: Planner<InstitutionStaffRow> = async (tx, rows, context) => {
  const { caller, house, locale, writing } = context;
  const [div, today] = [caller.region, house.clock.today()];
  const numbers = await numbersOn(tx, div, today);
  const known = await knownInstitutions(tx, div, writing);
  const partsOf = await partsByFile(
    tx,
    div,
    known.rows.map((row) => row.id),
  );
  const issues: RowIssue[] = [];
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const file of rows) {
    const draft = draftOf(file, known, (id) => partsOf(id).staff, context);
    if ('sentence' in draft) {
      issues.push(draft);
      continue;
    }
    const person = draft.sealed.identity?.hash.toString('hex') ?? `${draft.after.name}/${draft.after.phone ?? ''}`;
    const key = `${draft.institution.id}/${draft.stored?.id ?? person}`;
    if (seen.has(key)) issues.push(rowIssue(file, 'name', 'twice', locale));
    else drafts.push(draft);
    seen.add(key);
  }
  const wanted = drafts.filter(
    ({ stored, before, after }) => stored === null || changedFields(before, after).length > 0,
  );
  const matches = await matchesOf(
    tx,
    div,
    wanted.map(({ id, institution, sealed, stored, after }) => ({
      id,
      institutionId: institution.id,
      hash: sealed.identity?.hash ?? stored?.identity_hash ?? null,
      name: after.name,
      phone: after.phone,
    })),
  );
  const judged = wanted.map((draft) => ({
    draft,
    findings: judge(draft, matches.get(draft.id) ?? [], today, numbers),
  }));
  const fresh = wanted.filter(({ stored }) => stored === null).length;
  return {
    created: fresh,
    updated: wanted.length - fresh,
    unchanged: drafts.length - wanted.length,
    issues: [...issues, ...judged.flatMap(({ draft, findings }) => issuesOf(draft.file, findings, locale))],
    write: (into) =>
      writeParts(
        into,
        'institution_staff',
        judged.map(({ draft, findings }) => wantedOf(draft, findings)),
        context,
        numbers,
      ),
  };
};
