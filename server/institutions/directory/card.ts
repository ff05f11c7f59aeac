import { sql } from 'kysely';
import type { CardEntry, CardStaff, directory, InstitutionCard } from '#contract/institutions/directory.ts';
import {
  entryStanding,
  isPublic,
  payingTips,
  publicAddress,
  standingOf,
  validUntil,
} from '#policy/institutions/index.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { requireFound } from '../../refusal.ts';
import { parametersFor } from '../../rules/parameters.ts';
import { coursesOf } from './courses.ts';
import { type IdentityRow, identityColumns } from './identity.ts';
import { entriesOfInstitution, type PublicEntry } from './public-entries.ts';

interface Row extends IdentityRow {
  address: string | null;
  merged_into: string | null;
  entries: PublicEntry[];
}

/** Merges made of merges; more steps than this are no path that people make. */
const MOST_STEPS = 10;

const find = (tx: ReadTx, id: string): Promise<Row | undefined> =>
  tx.maybe(sql<Row>`
    select ${identityColumns}, i.address, i.merged_into, ${entriesOfInstitution} as entries
      from institution i join region r on r.code = i.div where i.id = ${id}::uuid`);

/** The file itself, or the one into which it was merged. @throws Refusal NOT_FOUND */
async function findKept(tx: ReadTx, id: string): Promise<Row> {
  let row = requireFound(await find(tx, id));
  for (let step = 0; row.merged_into !== null && step < MOST_STEPS; step++)
    row = requireFound(await find(tx, row.merged_into));
  return row;
}

interface PointRow {
  name: string;
  address: string;
  latitude: string | null;
  longitude: string | null;
  approvalNo: string | null;
  approvedUntil: string | null;
}

const pointsOf = (tx: ReadTx, { div, id }: Row): Promise<PointRow[]> =>
  tx.many(sql<PointRow>`
    select name, address, latitude, longitude, approval_no as "approvalNo", approved_until as "approvedUntil" from teaching_point
     where div = ${div} and institution_id = ${id}::uuid order by name, id`);

/** The wall lets through whom the institution has published and who is still there. */
const staffOf = (tx: ReadTx, { div, id }: Row): Promise<CardStaff[]> =>
  tx.many(sql<CardStaff>`
    select id, name, kind, subjects, certificate_kind as "certificateKind", certificate_no as "certificateNo", experience,
           photo_file_id is not null as "hasPhoto" from institution_staff
     where div = ${div} and institution_id = ${id}::uuid order by kind = 'other', name, id`);

const degrees = (text: string | null, hidden: boolean): number | null =>
  text === null || hidden ? null : Number(text);

function pointOf(row: PointRow): InstitutionCard['points'][number] {
  const { text, hidden } = publicAddress(row.address);
  return {
    name: row.name,
    address: text,
    hidden,
    latitude: degrees(row.latitude, hidden),
    longitude: degrees(row.longitude, hidden),
    approvalNo: row.approvalNo,
    approvedUntil: row.approvedUntil,
  };
}

const entryOf = (entry: PublicEntry, today: string): CardEntry => ({
  list: entry.list,
  standing: entryStanding(entry, today),
  since: entry.validFrom,
  until: entry.validUntil,
  removedOn: entry.removedOn,
  reason: entry.reason,
  removalReason: entry.removalReason,
  noticeNo: entry.noticeNo,
});

const numbersOf = (parameters: Parameters): Record<string, number> =>
  Object.fromEntries(payingTips.flatMap(({ numbers }) => numbers.map((key) => [key, parameters.get(key)])));

/** 机构公开信息: everything that a family may ask before it pays (REG-5, REG-9, PS-9, FE-7). */
export async function readCard({ tx, params, house }: Call<(typeof directory)['card']>): Promise<InstitutionCard> {
  const today = house.clock.today();
  const row = await findKept(tx, params.id);
  const parameters = await parametersFor(tx, row.div, today, (await revisions(tx)).parameters);
  const { entries, merged_into: _, address, ...identity } = row;
  const facts = { ...identity, entries };
  return {
    ...identity,
    standing: standingOf(facts, today),
    validUntil: validUntil(facts, today),
    address: publicAddress(address).text,
    lists: entries.filter((entry) => isPublic(entry, today, parameters)).map((entry) => entryOf(entry, today)),
    points: (await pointsOf(tx, row)).map(pointOf),
    staff: await staffOf(tx, row),
    courses: (await coursesOf(tx, row.div, [row.id])).map(({ institutionId: __, ...course }) => course),
    publicDays: parameters.get('list.publicDays'),
    numbers: numbersOf(parameters),
  };
}
