import { sql } from 'kysely';
import { deriveValues, type FileFacts, judgeCounted, judgeFields, nameKey } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../../imports/kind.ts';
import type { InstitutionSheetRow } from '../../sheets/columns/index.ts';
import { plain } from '../file/check-values.ts';
import { numbersOn } from '../file/context.ts';
import { basisOf } from '../file/judge-write.ts';
import { checkCounty } from '../identity/check-counties.ts';
import { placeNames } from '../identity/place-names.ts';
import type { InstitutionRow } from '../index.ts';
import { type Draft, draftOf } from './draft.ts';
import { issuesOf, rowIssue } from './issue-of.ts';
import { type Known, knownInstitutions } from './known.ts';
import { otherPersons } from './legal-persons.ts';
import { loadFiles } from './load-files.ts';
import { byNameKey, matchRow } from './match-row.ts';
import { type Judged, writeInstitutions } from './write-institutions.ts';

interface Codes {
  readonly credit: string;
  readonly licence: string;
  readonly nameKey: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
function codesOf({ name, creditCode, licenceNo }: InstitutionSheetRow, places: readonly string[]): Codes {
  return {
    credit: text(plain('creditCode', creditCode)),
    licence: text(plain('licenceNo', licenceNo)),
    nameKey: nameKey(name, places),
  };
}

/** The row of the file that was about the same institution before. */
class Seen {
  readonly #keys = new Set<string>();

  /** True for a row whose numbers, or whose name and address, an earlier row has had; a file's own number says enough. */
  again({ credit, licence, nameKey: key }: Codes, { address, fileId }: InstitutionSheetRow): boolean {
    if (fileId !== null) return false;
    const numbers = [credit && `c/${credit}`, licence && `l/${licence}`].filter((each) => each !== '');
    const keys = numbers.length > 0 ? numbers : [`n/${key}/${address ?? ''}`];
    const seen = keys.some((each) => this.#keys.has(each));
    for (const each of keys) this.#keys.add(each);
    return seen;
  }
}

interface Sorted {
  readonly drafts: readonly Draft[];
  readonly issues: readonly RowIssue[];
}

function draftsOf(
  rows: readonly FileRow<InstitutionSheetRow>[],
  known: Known,
  places: readonly string[],
  streets: ReadonlySet<string>,
  context: ImportContext,
): Sorted {
  const { locale } = context;
  const names = byNameKey(known);
  const seen = new Seen();
  const taken = new Set<string>();
  const drafts: Draft[] = [];
  const issues: RowIssue[] = [];
  for (const file of rows) {
    const codes = codesOf(file.value, places);
    if (seen.again(codes, file.value)) {
      issues.push(rowIssue(file, 'name', 'twice', locale));
      continue;
    }
    const match = matchRow(file, codes, known, names, places, locale);
    if ('sentence' in match) issues.push(match);
    else if (match.row !== null && taken.has(match.row.id)) issues.push(rowIssue(file, 'name', 'twice', locale));
    else {
      if (match.row !== null) taken.add(match.row.id);
      if (match.issue !== null) issues.push(match.issue);
      const draft = draftOf(file, match.row, codes.nameKey, streets, context);
      if ('sentence' in draft) issues.push(draft);
      else drafts.push(draft);
    }
  }
  return { drafts, issues };
}

const others = (rows: readonly InstitutionRow[] | undefined, self: string | undefined): string[] =>
  (rows ?? []).filter((row) => row.id !== self).map((row) => row.name);

function judge(
  draft: Draft,
  known: Known,
  file: FileFacts | undefined,
  div: string,
  day: string,
  numbers: Parameters,
): readonly Finding[] {
  const { values, changed, stored, status, person } = draft;
  const found = judgeFields(
    {
      values: file === undefined ? values : { ...values, ...deriveValues(file) },
      basis: basisOf(values, status),
      changed: new Set(changed),
      sameLicence: others(known.byLicence.get(text(values.licenceNo)), stored?.id),
      sameCredit: others(known.byCredit.get(text(values.creditCode)), stored?.id),
      region: div,
    },
    day,
    numbers,
  );
  const counted = file === undefined ? [] : judgeCounted(file, changed);
  return [...person.findings, ...found, ...counted];
}

const streetsOf = async (tx: ReadTx, div: string): Promise<Set<string>> => {
  const rows = await tx.many(
    sql<{ code: string }>`select code from region where kind = 'street' and parent_code = ${div}`,
  );
  return new Set(rows.map((row) => row.code));
};

/** 培训机构台账: under the rules of the pages, by whatever number a row knows its institution; only what is given is written. */
export const planInstitutions: Planner<InstitutionSheetRow> = async (tx, rows, context) => {
  const { caller, house, locale, writing, answer } = context;
  const div = caller.region;
  const today = house.clock.today();
  const [numbers, places, streets] = [
    await numbersOn(tx, div, today),
    await placeNames(tx, div),
    await streetsOf(tx, div),
  ];
  const known = await knownInstitutions(tx, div, writing);
  const { drafts, issues } = draftsOf(rows, known, places, streets, context);
  const persons = await otherPersons(tx, div, drafts);
  const wanted = drafts.filter(
    ({ stored, changed }) => stored === null || changed.length > 0 || persons.has(stored.id),
  );
  const stored = wanted.flatMap((draft) => draft.stored ?? []);
  const files = await loadFiles(tx, div, stored);
  const judged: Judged[] = wanted.map((draft) => ({
    draft,
    file: draft.stored === null ? null : (files.get(draft.stored.id) ?? null),
    findings: judge(draft, known, files.get(draft.stored?.id ?? ''), div, today, numbers),
  }));
  return {
    created: wanted.length - stored.length,
    updated: stored.length,
    unchanged: drafts.length - wanted.length,
    issues: [...issues, ...judged.flatMap(({ draft, findings }) => issuesOf(draft.file, findings, locale))],
    write: (into) =>
      writeInstitutions(into, judged, {
        div,
        house,
        importId: context.importId,
        by: caller.personId,
        numbers,
        answer,
      }),
    afterwards: () => checkCounty(house, div),
  };
};
