import { sql } from 'kysely';
import { judgeWhiteListing } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { recordEvent } from '../../audit/event.ts';
import { keepRevisions } from '../../database/revision.ts';
import { scopeOfRegion, wholeScope } from '../../database/scope.ts';
import { reading, type WriteTx, writing } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import type { House } from '../../house.ts';
import { newId } from '../../identity.ts';
import { notePublicChange } from '../file/public-change.ts';
import { isCurrent } from './current.ts';
import { placeOf } from './settle.ts';
import { whiteFacts } from './white-facts.ts';

/** The name under which the night's runs are kept. */
export const RECHECK = 'white-list';

interface Listed {
  readonly id: string;
  readonly institution_id: string;
}
interface Standing {
  readonly id: string;
  readonly entry_id: string;
  readonly rule: string;
  readonly finding_id: string;
}

/** Locked, so that two nights at once, or a night and a person, come one after the other. */
const whiteEntries = (tx: WriteTx, div: string, day: string): Promise<Listed[]> =>
  tx.many(sql<Listed>`
    select e.id, e.institution_id from list_entry e where e.div = ${div} and e.list = 'white' and ${isCurrent(day)} order by e.id for update`);

/** What has been proposed and not settled: open, or kept by a person who knows of it. */
const standingOf = (tx: WriteTx, div: string): Promise<Standing[]> =>
  tx.many(
    sql<Standing>`select id, entry_id, rule, finding_id from list_proposal where div = ${div} and state in ('open', 'kept')`,
  );

/** One matter per rule: the first thing that it says. */
const matters = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.toReversed().map((finding) => [finding.rule, finding]));

class Night {
  readonly #tx: WriteTx;
  readonly #div: string;
  readonly #day: string;
  readonly #at: string;
  proposed = 0;

  constructor(tx: WriteTx, house: House, div: string) {
    this.#tx = tx;
    this.#div = div;
    this.#day = house.clock.today();
    this.#at = house.clock.now();
  }

  propose(entry: Listed, finding: Finding): void {
    const place = placeOf(this.#div, entry.institution_id, this.#day, null, this.#at);
    const [id] = recordFindings(this.#tx, place, [{ finding, outcome: 'open', answer: null }]);
    this.#tx.send(sql`
      insert into list_proposal (div, id, entry_id, institution_id, rule, finding_id, state, proposed_on)
      values (${this.#div}, ${newId()}::uuid, ${entry.id}::uuid, ${entry.institution_id}::uuid, ${finding.rule}, ${id}::uuid, 'open', ${this.#day}::date)`);
    this.proposed += 1;
  }

  /** Mended: nobody needs to decide it any more, and should it come back it is a new matter. */
  settle({ id, finding_id }: Standing): void {
    this.#tx.send(sql`
      update list_proposal set state = 'settled', version = version + 1 where div = ${this.#div} and id = ${id}::uuid`);
    this.#tx.send(sql`
      update finding set outcome = 'handled', handled_at = ${this.#at}::timestamptz, version = version + 1
       where div = ${this.#div} and id = ${finding_id}::uuid and outcome = 'open'`);
  }

  async run(): Promise<void> {
    const [tx, div, day] = [this.#tx, this.#div, this.#day];
    keepRevisions(tx);
    const entries = await whiteEntries(tx, div, day);
    const standing = Map.groupBy(await standingOf(tx, div), (each) => each.entry_id);
    const facts = await whiteFacts(tx, div, [...new Set(entries.map((entry) => entry.institution_id))], day);
    for (const entry of entries) {
      const known = standing.get(entry.id) ?? [];
      standing.delete(entry.id);
      const found = facts.get(entry.institution_id);
      const failing = matters(found === undefined ? [] : judgeWhiteListing(found, day));
      for (const [rule, finding] of failing)
        if (!known.some((each) => each.rule === rule)) this.propose(entry, finding);
      for (const each of known) if (!failing.has(each.rule)) this.settle(each);
    }
    // Of entries that no longer hold there is nothing left to decide.
    for (const each of [...standing.values()].flat()) this.settle(each);
  }
}

async function lastRun(tx: WriteTx, div: string, today: string): Promise<string | null> {
  const { day } = await tx.one(sql<{ day: string | null }>`
    select max(day) as day from daily_run where div = ${div} and job = ${RECHECK} and day < ${today}::date`);
  return day;
}

/** What began or ended by the calendar since the last run has changed for everyone, although nobody wrote anything: the feed says so. */
async function noteEnded(tx: WriteTx, { div, since, today, at }: Record<'div' | 'since' | 'today' | 'at', string>) {
  const changed = await tx.many(sql<{ id: string }>`
    select institution_id as id from list_entry
     where div = ${div} and institution_id is not null and list <> 'watch' and removed_on is null
       and (valid_until > ${since}::date and valid_until <= ${today}::date or valid_from > ${since}::date and valid_from <= ${today}::date and valid_from > decided_on)
    union
    select id from institution
     where div = ${div} and merged_into is null and licence_until >= ${since}::date and licence_until < ${today}::date`);
  for (const { id } of changed) notePublicChange(tx, { div, id }, 'list', at);
}

async function recheckCounty(tx: WriteTx, house: House, div: string): Promise<number> {
  const night = new Night(tx, house, div);
  await night.run();
  const { clock } = house;
  const since = await lastRun(tx, div, clock.today());
  const begun = await tx.run(sql`
    insert into daily_run (div, job, day, found, done_at) values (${div}, ${RECHECK}, ${clock.today()}::date, ${night.proposed}, ${clock.now()}::timestamptz)
    on conflict do nothing`);
  if (begun > 0 && since !== null) await noteEnded(tx, { div, since, today: clock.today(), at: clock.now() });
  await tx.run(recordEvent(div, newId(), `job.${RECHECK}`, 'done', null, null, null, [clock.today()]));
  return night.proposed;
}

/**
 * REG-5: every white-listed institution is judged again, a county at a time; what fails is proposed for removal, once per matter, and a
 * person decides. Run again it adds nothing. Returns how many were proposed now.
 */
export async function recheckWhiteLists(house: House): Promise<number> {
  const counties = await reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<{ code: string }>`select code from region where kind = 'county' order by code`),
  );
  let proposed = 0;
  for (const { code } of counties)
    proposed += await writing(house.pool, scopeOfRegion(code), (tx) => recheckCounty(tx, house, code));
  return proposed;
}
