import type { ClassInput, institutionFile } from '#contract/institutions/index.ts';
import { CLASS_MOVES, type ClassFacts, judgeClass } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import { Refusal, requireFound, requireVersion } from '../../../refusal.ts';
import { courseFacts } from '../facts.ts';
import { freshFindings } from '../fresh-findings.ts';
import {
  actOf,
  finishPart,
  type OpenFile,
  openFile,
  type PartCall,
  settlePart,
  type WrittenPart,
} from '../open-file.ts';
import type { CourseRow } from '../part-rows.ts';
import { changedFields } from '../record-changes.ts';
import { insertPart, onlyChanged, updatePart } from '../write-part.ts';
import { requireOwnParts } from './check-class.ts';
import { type ClassRow, classFacts, viewClass } from './class-rows.ts';
import { endOf } from './end-classes.ts';
import { keepClassCounts } from './keep-counts.ts';

type Table = typeof institutionFile;

const judge = (open: OpenFile, course: CourseRow, cls: ClassFacts): readonly Finding[] =>
  judgeClass(cls, courseFacts(course), open.file, open.today, open.numbers);

/** What is open adds up to the numbers of the file; what is public of a class is that it is open. */
async function finishClass(call: PartCall, open: OpenFile, written: Omit<WrittenPart, 'part'>) {
  await keepClassCounts(call.tx, open.row, actOf(call, open, written.reason));
  return finishPart(call, open, { ...written, part: 'class' });
}

/** 登记一个班: it takes names and is not open yet. @throws Refusal INPUT_INVALID, REFUSED_BY_RULE, ANSWER_NEEDED */
export async function addClass(call: Call<Table['addClass']>) {
  const { tx, house, body, locale } = call;
  const { reason, answers, ...input } = body;
  const open = await openFile(call);
  const course = requireOwnParts(open, input, null, locale);
  if (course.state === 'stopped') throw new Refusal('STATE_CONFLICT', { detail: 'classCourse' });
  const id = newId(house.clock.wall());
  settlePart(call, open, judge(open, course, { ...input, id, state: 'planned' }), answers, id);
  insertPart(
    tx,
    'training_class',
    { div: open.row.div, id, institutionId: open.row.id },
    { ...input, state: 'planned' },
  );
  return finishClass(call, open, { id, version: 1, reason, before: {}, after: input, public: null });
}

interface Held {
  readonly row: ClassRow;
  readonly course: CourseRow;
}

/** A class of the file at the version that the writer saw, with its course. @throws Refusal NOT_FOUND, STALE_VERSION, STATE_CONFLICT once it is over */
function classAt(open: OpenFile, id: string, version: number): Held {
  const row = requireFound(open.parts.classes.find((each) => each.id === id));
  requireVersion(version, row, viewClass(row));
  if (row.state === 'ended') throw new Refusal('STATE_CONFLICT', { detail: 'classState' });
  return { row, course: requireFound(open.parts.courses.find((each) => each.id === row.course_id)) };
}

function inputOf(row: ClassRow): ClassInput {
  const { id: _, state: __, version: ___, ...input } = viewClass(row);
  return input;
}

/** 修改开班. What was wrong before stands as a finding of the file and does not hinder mending something else. */
export async function editClass(call: Call<Table['editClass']>) {
  const { tx, params, body, locale } = call;
  const { version, reason, answers, ...after } = body;
  const open = await openFile(call);
  const { row, course } = classAt(open, params.part, version);
  requireOwnParts(open, after, row.course_id, locale);
  const before = inputOf(row);
  const facts = classFacts(row);
  const found = freshFindings(judge(open, course, facts), judge(open, course, { ...facts, ...after }));
  settlePart(call, open, found, answers, row.id);
  updatePart(
    tx,
    'training_class',
    { div: open.row.div, id: row.id },
    onlyChanged(after, changedFields({ ...before }, after)),
  );
  const written = { id: row.id, version: version + 1, reason, public: null };
  return finishClass(call, open, { ...written, before: { ...before }, after });
}

/** 开班或结班. What opens has a running course, its place, its size and its teacher in order (LIC-17, SET-1, PS-2 to PS-10). @throws Refusal STATE_CONFLICT */
export async function moveClass(call: Call<Table['moveClass']>) {
  const { tx, params, body } = call;
  const open = await openFile(call);
  const { row, course } = classAt(open, params.part, body.version);
  if (!CLASS_MOVES[row.state].includes(body.to)) throw new Refusal('STATE_CONFLICT', { detail: 'classState' });
  const opens = body.to === 'open';
  if (opens && course.state !== 'running') throw new Refusal('STATE_CONFLICT', { detail: 'classCourse' });
  if (opens) settlePart(call, open, judge(open, course, { ...classFacts(row), state: 'open' }), body.answers, row.id);
  const before = { state: row.state, endsOn: row.ends_on };
  const after = { state: body.to, endsOn: opens ? row.ends_on : endOf(row, open.today) };
  updatePart(tx, 'training_class', { div: open.row.div, id: row.id }, after);
  const written = { id: row.id, version: body.version + 1, reason: body.reason, before, after };
  return finishClass(call, open, { ...written, public: 'course' });
}
