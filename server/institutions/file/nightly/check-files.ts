import { sql } from 'kysely';
import { type FileFinding, judgeFile, measureCompleteness } from '#policy/institutions/index.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import { recordEvent } from '../../../audit/event.ts';
import { named } from '../../../database/query.ts';
import { scopeOfRegion, wholeScope } from '../../../database/scope.ts';
import { reading, type WriteTx, writing } from '../../../database/transaction.ts';
import { recordFindings } from '../../../findings/record.ts';
import type { House } from '../../../house.ts';
import { newId } from '../../../identity.ts';
import { numbersOn } from '../context.ts';
import { factsOf } from '../facts.ts';
import type { InstitutionRow } from '../institution-row.ts';
import { filesAfter } from '../lock.ts';
import { loadParts, type Parts, splitParts } from '../part-rows.ts';
import { keepMeasure } from '../refresh-measure.ts';
import { placeOfMatter } from '../settle.ts';

const JOB = 'institution-files';
/** Files held in memory at a time. */
const BATCH = 500;

interface OpenMatter {
  readonly id: string;
  readonly institution_id: string;
  readonly part_id: string | null;
  readonly rule: string;
  readonly sentence_key: string;
  readonly name: string | null;
}

/** Found by a night and by nobody: what a person answered for is theirs. */
const openMatters = named<OpenMatter>(
  'file-open-matters',
  `select id, institution_id, part_id, rule, sentence_key, facts ->> 'name' as name from finding
    where div = $1 and institution_id = any($2::uuid[]) and outcome = 'open' and found_by is null and (sentence_key like 'file.%' or sentence_key like 'staff.%')`,
);
/** Two nights at once come one after the other, and the second finds everything found. */
const alone = named<never>(
  'file-night',
  `select pg_advisory_xact_lock(hashtextextended('institution-files/' || $1, 0))`,
);

/** One matter for one person, course or field group, however long it stands. */
const keyOf = (m: Omit<OpenMatter, 'id'>): string =>
  [m.institution_id, m.part_id, m.rule, m.sentence_key, m.name].join('/');

const matterOf = (institutionId: string, { finding, partId }: FileFinding): Omit<OpenMatter, 'id'> => ({
  institution_id: institutionId,
  part_id: partId,
  rule: finding.rule,
  sentence_key: finding.sentence,
  name: typeof finding.facts.name === 'string' ? finding.facts.name : null,
});

interface Night {
  readonly tx: WriteTx;
  readonly div: string;
  readonly today: string;
  readonly at: string;
  readonly numbers: Parameters;
}

/** Records what is new among the matters of one file. @returns the keys of all that stand */
function judgeOne(
  night: Night,
  row: InstitutionRow,
  parts: Parts,
  known: ReadonlySet<string>,
  tell: () => void,
): string[] {
  const { tx, div, today, at, numbers } = night;
  const file = factsOf(row, parts);
  keepMeasure(tx, row, measureCompleteness(file, today, numbers.get('reg.staleDays')));
  return judgeFile(file, today, numbers).map((standing) => {
    const key = keyOf(matterOf(row.id, standing));
    if (known.has(key)) return key;
    const matter = { div, institutionId: row.id, day: today, by: null, at };
    const place = placeOfMatter(standing.partId === null ? matter : { ...matter, partId: standing.partId });
    recordFindings(tx, place, [{ finding: standing.finding, outcome: 'open', answer: null }]);
    tell();
    return key;
  });
}

async function checkBatch(night: Night, rows: readonly InstitutionRow[]): Promise<number> {
  const { tx, div, at } = night;
  const ids = rows.map(({ id }) => id);
  const [parts, open] = await Promise.all([loadParts(tx, div, ids), tx.many(openMatters(div, ids))]);
  const known = new Set(open.map(keyOf));
  const own = splitParts(parts);
  let found = 0;
  const standing = new Set(
    rows.flatMap((row) =>
      judgeOne(night, row, own(row.id), known, () => {
        found += 1;
      }),
    ),
  );
  const mended = open.filter((matter) => !standing.has(keyOf(matter))).map(({ id }) => id);
  if (mended.length > 0)
    await tx.run(sql`
      update finding set outcome = 'handled', handled_at = ${at}::timestamptz, version = version + 1
       where div = ${div} and id = any(${mended}::uuid[]) and outcome = 'open'`);
  return found;
}

async function checkCounty(tx: WriteTx, house: House, div: string): Promise<number> {
  await tx.run(alone(div));
  const today = house.clock.today();
  const night: Night = { tx, div, today, at: house.clock.now(), numbers: await numbersOn(tx, div, today) };
  let found = 0;
  for (let after: string | null = null; ; ) {
    const rows: InstitutionRow[] = await tx.many(filesAfter(div, after, BATCH));
    if (rows.length === 0) break;
    found += await checkBatch(night, rows);
    after = rows.at(-1)!.id;
  }
  await tx.run(recordEvent(div, newId(), `job.${JOB}`, 'done', null, null, null, [today]));
  return found;
}

/**
 * Every file of every county, each night: what is stale, lapsed, unvetted or otherwise not as the rules ask becomes an open finding, once
 * for as long as it stands; what has been mended is settled. Run again it adds nothing. Returns how many were found now.
 */
export async function checkInstitutionFiles(house: House): Promise<number> {
  const counties = await reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<{ code: string }>`
      select code from region r where kind = 'county' and exists (select from institution i where i.div = r.code) order by code`),
  );
  let found = 0;
  for (const { code } of counties)
    found += await writing(house.pool, scopeOfRegion(code), (tx) => checkCounty(tx, house, code));
  return found;
}
