import type { CompletenessView, FieldState, InstitutionFile } from '#contract/institutions/index.ts';
import {
  type Completeness,
  confirmedOn,
  type Field,
  type FieldValue,
  type FileFacts,
  fields,
  isCounted,
  isFilled,
  isRequired,
  judgeFile,
  MOVES,
  mayWrite,
  measureCompleteness,
  type Writer,
} from '#policy/institutions/index.ts';
import type { Caller } from '../../access/caller.ts';
import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { viewOf } from '../../findings/view.ts';
import type { Locale } from '../../messages/locale.ts';
import { viewClass } from './classes/class-rows.ts';
import { numbersOn, writerOf } from './context.ts';
import { listDocuments, listRequests } from './document-rows.ts';
import { factsOf } from './facts.ts';
import type { InstitutionRow } from './institution-row.ts';
import { loadParts } from './part-rows.ts';
import { viewCourse, viewPoint, viewStaff } from './view-parts.ts';

const placeNames = named<{ county: string; street: string | null }>(
  'file-places',
  `select c.name as county, s.name as street from region c left join region s on s.code = $2 where c.code = $1`,
);

function fieldStates(file: FileFacts, measure: Completeness, writer: Writer | null): FieldState[] {
  const stale = new Set(measure.stale.map(({ key }) => key));
  const follows = ({ key, kept }: Field) => kept === 'derived' || isCounted(key, file);
  return fields.map((field) => {
    const value: FieldValue = measure.values[field.key] ?? null;
    const [filled, required] = [isFilled(value), isRequired(field, file)];
    const held = stale.has(field.key) ? 'stale' : 'held';
    return {
      key: field.key,
      section: field.section,
      value: value as FieldState['value'],
      required,
      state: filled ? held : required ? 'missing' : 'empty',
      owes: field.owes,
      confirmedOn: filled && !follows(field) ? confirmedOn(file, field.key) : null,
      editable: writer !== null && !follows(field) && mayWrite(field, writer),
    };
  });
}

function completenessOf(measure: Completeness, staleDays: number): CompletenessView {
  const ofCounty = measure.missing.filter(({ owes }) => owes === 'county').length;
  return {
    permille: measure.permille,
    required: measure.required,
    missing: measure.missing.length,
    missingOfInstitution: measure.missing.length - ofCounty,
    missingOfCounty: ofCounty,
    stale: measure.stale.length,
    staleSince: measure.staleSince,
    staleDays,
    lackingFacts: [...measure.lackingFacts],
  };
}

/** Cities and provinces look on; a merged file is a closed book. */
const writerIn = (caller: Caller, row: InstitutionRow): Writer | null =>
  row.merged_into === null && (caller.role === 'county-official' || caller.role === 'institution-head')
    ? writerOf(caller)
    : null;

/** The whole file as one reader sees it, judged as it stands today. */
export async function viewFile(
  tx: ReadTx,
  row: InstitutionRow,
  caller: Caller,
  today: string,
  locale: Locale,
): Promise<InstitutionFile> {
  const { div, id } = row;
  const [parts, numbers, names, documents, requests] = await Promise.all([
    loadParts(tx, div, [id]),
    numbersOn(tx, div, today),
    tx.one(placeNames(div, row.street_code)),
    listDocuments(tx, div, id),
    listRequests(tx, div, id),
  ]);
  const file = factsOf(row, parts);
  const staleDays = numbers.get('reg.staleDays');
  const measure = measureCompleteness(file, today, staleDays);
  const writer = writerIn(caller, row);
  const standing = row.merged_into === null ? judgeFile(file, today, numbers) : [];
  return {
    id,
    div,
    countyName: names.county,
    streetName: names.street,
    name: row.name,
    status: row.status,
    statusSince: row.status_since,
    source: row.source,
    mergedInto: row.merged_into,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
    fields: fieldStates(file, measure, writer),
    completeness: completenessOf(measure, staleDays),
    points: parts.points.map(viewPoint),
    staff: parts.staff.map(viewStaff),
    courses: parts.courses.map(viewCourse),
    classes: parts.classes.map(viewClass),
    documents,
    requests,
    findings: standing.map(({ finding, partId }) => ({ ...viewOf(finding, locale), partId })),
    moves: writer === 'county' ? MOVES[row.status].map((move) => ({ ...move })) : [],
  };
}
